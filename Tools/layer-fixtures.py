#!/usr/bin/env python3
"""Writes Tests/LanguageTests/Layers/LayerFixtures.swift: what the reference implementation (spaCy and thinc,
`pip install spacy`) computes from the same made-up numbers as the tests. Needed only to change the fixtures.

    python3 Tools/layer-fixtures.py > Tests/LanguageTests/Layers/LayerFixtures.swift
"""
import numpy
import spacy
import thinc
from spacy.tokens import Doc, Span
from thinc.api import HashEmbed, LayerNorm, Maxout, Model, chain, clone, expand_window, residual, with_array

MASK = (1 << 64) - 1


class SplitMix64:
    """The generator of the tests."""

    def __init__(self, state):
        self.state = state

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def floats(self, *shape):
        """Numbers in -1..<1."""
        count = int(numpy.prod(shape))
        return numpy.array([(self.next() >> 40) / (1 << 23) - 1 for _ in range(count)], dtype="f").reshape(shape)


def literal(name, note, text):
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 100:
            lines.append(line)
            line = ""
        line = (line + " " + word).strip()
    lines.append(line)
    body = "\n".join("    " + l for l in lines)
    return f'  /// {note}\n  static let {name} = """\n{body}\n    """\n'


def numbers(array):
    return " ".join(f"{x:.6g}" for x in numpy.asarray(array).reshape(-1))


def hash_embed():
    layer = HashEmbed(6, 7, seed=9)
    layer.initialize()
    layer.set_param("E", SplitMix64(1).floats(7, 6))
    ids = numpy.array([0, 1, 5983625672228268878, MASK], dtype="uint64")
    return numbers(layer.predict(ids))


def maxout():
    random = SplitMix64(2)
    layer = Maxout(5, 4, nP=3)
    layer.initialize()
    layer.set_param("W", random.floats(5, 3, 4))
    layer.set_param("b", random.floats(5, 3))
    return numbers(layer.predict(random.floats(3, 4)))


def layer_norm():
    random = SplitMix64(3)
    layer = LayerNorm(6)
    layer.initialize()
    layer.set_param("G", random.floats(6))
    layer.set_param("b", random.floats(6))
    return numbers(layer.predict(random.floats(2, 6)))


def encoder():
    random = SplitMix64(4)
    width, depth = 6, 3
    block = residual(chain(expand_window(1), Maxout(width, width * 3, nP=3), LayerNorm(width)))
    layer = with_array(clone(block, depth), pad=depth)
    layer.initialize(X=[numpy.zeros((2, width), dtype="f")])
    for node in layer.walk():
        if node.name == "maxout":
            node.set_param("W", random.floats(width, 3, width * 3))
            node.set_param("b", random.floats(width, 3))
        elif node.name == "layernorm":
            node.set_param("G", random.floats(width))
            node.set_param("b", random.floats(width))
    texts = [random.floats(n, width) for n in (5, 1, 2)]
    return numbers(numpy.concatenate(layer.predict(texts)))


@spacy.registry.architectures("fixture.Vectors.v1")
def vectors(width: int) -> Model:
    """A tok2vec that knows its result."""
    def forward(model, docs, is_train):
        return [doc.user_data["vectors"] for doc in docs], lambda _: docs
    return Model("vectors", forward, dims={"nO": width})


def step_network(pipe, random, last):
    model = pipe.model
    linear = [n for n in model.walk() if n.name == "linear" and n is not model.get_ref("upper")][0]
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    linear.set_param("W", random.floats(8, 6))
    linear.set_param("b", random.floats(8))
    nF = lower.get_dim("nF")
    lower.set_param("W", random.floats(nF, 8, 2, 8))
    lower.set_param("b", random.floats(8, 2))
    lower.set_param("pad", random.floats(1, nF, 8, 2))
    upper.set_param("W", random.floats(pipe.moves.n_moves, 8))
    b = random.floats(pipe.moves.n_moves)
    # The last move (BREAK, OUT) is made less, or more, frequent.
    b[-1] += last
    upper.set_param("b", b)


def component(name, actions):
    nlp = spacy.blank("en")
    pipe = nlp.create_pipe(name, config={"model": {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": name, "extra_state_tokens": False,
        "hidden_width": 8, "maxout_pieces": 2, "use_upper": True, "nO": None,
        "tok2vec": {"@architectures": "fixture.Vectors.v1", "width": 6}}})
    pipe.moves.initialize_actions(actions)
    pipe.model.attrs["resize_output"](pipe.model, pipe.moves.n_moves)
    doc = Doc(nlp.vocab, words=["a", "b"])
    doc.user_data["vectors"] = numpy.zeros((2, 6), dtype="f")
    pipe.model.initialize(X=[doc])
    return nlp, pipe


def texts(nlp, random, count, length):
    for number in range(count):
        n = 1 + random.next() % length if number else 1
        # About one token in eight is white space.
        words = ["\n" if random.next() % 8 == 0 else "word" for _ in range(n)]
        doc = Doc(nlp.vocab, words=words, spaces=[False] * n)
        doc.user_data["vectors"] = random.floats(n, 6) * 2
        yield number, doc


PARSER = {0: {"": 9}, 1: {"": 9}, 2: {"nsubj": 9, "det": 8, "pobj||prep": 2}, 4: {"ROOT": 9},
          3: {"dobj": 9, "prep": 8, "relcl||dobj": 3, "prep||nsubj": 2}}


def parser():
    random = SplitMix64(5)
    nlp, pipe = component("parser", PARSER)
    step_network(pipe, random, -4)
    out = []
    for number, doc in texts(nlp, random, 40, 30):
        # Every second text has presets.
        for token in doc:
            draw = random.next() % 8
            if number % 2 and token.i and draw < 3:
                token.is_sent_start = draw == 0
        doc = pipe(doc)
        out.append(" ".join(
            f"{'*' if t.is_sent_start else ''}{t.head.i}:{t.dep_}" for t in doc))
    return " / ".join(out)


ENTITIES = {0: {}, 1: {"ORG": 9, "GPE": 8}, 2: {"ORG": 9, "GPE": 8}, 3: {"ORG": 9, "GPE": 8},
            4: {"ORG": 9, "GPE": 8, "": 1}, 5: {"": 9}}


def entities():
    random = SplitMix64(6)
    nlp, pipe = component("ner", ENTITIES)
    step_network(pipe, random, 1)
    out = []
    for number, doc in texts(nlp, random, 40, 30):
        n, i, presets = len(doc), 0, []
        for token in doc:
            draw = random.next() % 8
            if token.i:
                token.is_sent_start = draw == 0
        # Every second text has presets.
        while number % 2 and i < n:
            draw = random.next() % 16
            if draw < 3:
                end = min(i + 1 + draw, n)
                presets.append(Span(doc, i, end, label="ORG" if random.next() % 2 else "GPE"))
                i = end
            else:
                i += 1
        doc.set_ents(presets, default="unmodified")
        doc = pipe(doc)
        out.append(" ".join(f"{e.start}-{e.end}:{e.label_}" for e in doc.ents) or "-")
    return " / ".join(out)


print(f"// Written by Tools/layer-fixtures.py with spaCy {spacy.__version__} and thinc {thinc.__version__}.\n")
print("/// What the reference implementation computes from the tests' made-up numbers.\nenum LayerFixtures {")
print(literal("hashEmbed", "Four ids, six numbers each.", hash_embed()))
print(literal("maxout", "Three rows of five.", maxout()))
print(literal("layerNorm", "Two rows of six.", layer_norm()))
print(literal("encoder", "Three texts of 5, 1 and 2 tokens, six numbers each.", encoder()))
print(literal("parser", 'Texts divided by "/"; each token as head:label, with * where a sentence starts.', parser()))
print(literal("entities", 'Texts divided by "/"; each entity as first-end:label.', entities()) + "}")
