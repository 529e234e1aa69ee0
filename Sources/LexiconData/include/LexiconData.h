#pragma once
#include <stddef.h>

/// A resource file that was embedded in the program at build time.
typedef struct {
  const char *name;            // file name without folder, as "countries.tsv"
  const unsigned char *bytes;  // UTF-8
  size_t count;
} lexicon_file;

/// How many files are embedded.
size_t lexicon_file_count(void);

/// The file at `index`; `index` must be below `lexicon_file_count()`.
lexicon_file lexicon_file_at(size_t index);
