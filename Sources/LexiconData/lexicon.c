// Embeds every word list of data/. A new list needs one array and one row of the table. Countries come first: other lists name them.
#include "LexiconData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char about[] = {
#embed "data/about.tsv"
};
static const unsigned char countries[] = {
#embed "data/countries.tsv"
};

#define FILE_ROW(array, name) {name, array, sizeof array}
static const lexicon_file files[] = {
    FILE_ROW(about, "about.tsv"),
    FILE_ROW(countries, "countries.tsv"),
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }
lexicon_file lexicon_file_at(size_t index) { return files[index]; }
