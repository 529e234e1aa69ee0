#!/usr/bin/env python3
"""Makes Sources/LexiconData/data/names.tsv: given names of the world with the gender that they mostly tell.

    pip install faker names
    python3 Tools/make-names.py

Sources: the name lists of Faker (MIT; those of its languages that are written in Latin letters, and Russian, Ukrainian and Bulgarian ones
transliterated) and of the package names (MIT; its lists are those of the United States census of 1990, a work of the United States
government). Names that those lack are in names-by-hand.tsv.
"""

import importlib
import importlib.metadata
import importlib.resources
import pathlib
import pkgutil
import re
import unicodedata

import faker.providers.lorem.en_US as lorem
import faker.providers.person as person

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/LexiconData/data"
# Lists that are too long for what they add, or that hold no names of their own.
LEFT_OUT = {"en", "is_IS", "en_GB", "en_US", "fr_QC"}
# Names that are plain English words, months or days, beside those of Faker's word list.
WORDS = set("""will mark grace hope faith joy rose may june april august art bill bob rich frank grant chase hunter dean earl duke prince
    king angel jean rusty sandy penny dawn ivy lily violet ruby pearl amber crystal jade autumn summer melody harmony destiny trinity
    serenity chance christian israel chad georgia paris london austin dallas madison carolina virginia florence victoria sydney lane
    wade drew pat sue rob guy gene ray jack dick don major miles price reed stone sterling max ace royal justice liberty mercy patience
    charity constance honor blessing favour goodluck sunday monday friday tuesday wednesday thursday saturday comfort precious innocent
    wisdom gift peace progress lucky blessed trust given success prosper can an do to the man long son sang dung hung than song so he
    you young sun many la le de den mai nam hanna iris olive holly hazel heather daisy fern flora myrtle robin jay drake martin bishop
    abbey abbott baker carter cook mason miller page parker porter shepherd taylor turner tyler walker spencer clay cliff dale forest
    glen heath ford wells brook rain sky star storm west north east victory glory divine bright light love star noble ernest earnest
    loyal moses job mali sierra asia africa india china kenya america savannah brooklyn lincoln washington jackson phoenix cheyenne
    dakota montana nevada arizona houston denver boston orlando camden trenton kingston bali roma milan vienna valencia sofia adelaide
    alexandria petra jordan lourdes medina bethany carmel eden zion canaan shiloh sharon salem ireland scotland britain england germany
    bird dove fox wolf lion bear buck colt steel gray grey brown green black white golden silver rusty stormy sunny merry happy jolly
    gay sonny junior senior bud buddy babe baby dear candy cherry ginger sherry brandy margarita pepper olive basil rosemary sage
    victor viktor barb carol harmon nick nicky rod roger rocky cash cruise tiffany mercedes porsche lexus bentley harley ally bea belle
    cast chastity chi christ dot essence fancy fern fran genesis german herb hank hilary jewel joe joker kit lee less lark lyric
    mackenzie merit mike nova oral ora omega pa pierce piper reign remedy river royce see she shell shelly sherman star sung tad ten tip
    toby tonic tory treasure true ty una unity vance velvet van von wren zip era epic ever evidence fortune freedom general gospel grand
    honest honour honesty increase independence inspector joyful kindness knowledge lawful loveness memory milestone minister motion
    nation obedience oath officer pardon perfect pilot pleasure praise present presence president prize promise proper prophet proud
    psalm pure queen reason rejoice respect result right rule safe saint secret silence simple soldier speaker spirit strong surprise
    talent tender thanks thank thankful unit upright virtue vision welcome witness wonder world worship worth year ban mu ni pen ha ho
    bin ben sen din dan dong bo ma mo wu wen ning king kong ping pong men many son""".split())

# Words that some list has as a name, but that a text never means so.
NEVER = set("agent among us ok over else ever per line lot floor gun my soon beat era sat te".split())

RUSSIAN = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".replace("_", "'").split())
)
RUSSIAN |= {"ъ": "", "ь": ""}
UKRAINIAN = RUSSIAN | {"г": "h", "и": "y", "і": "i", "ї": "i", "є": "ie", "ґ": "g", "й": "i", "ю": "iu", "я": "ia", "х": "kh"}
BULGARIAN = RUSSIAN | {"щ": "sht", "ъ": "a", "х": "h"}
LETTERS = {"ru_RU": RUSSIAN, "uk_UA": UKRAINIAN, "bg_BG": BULGARIAN}


def fold(name):
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    for one, other in (("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ə", "a"), ("ð", "d"), ("þ", "th"), ("ß", "ss"), ("æ", "ae")):
        name = name.replace(one, other)
    return re.sub(r"['’]", "", name)


def latin(name, locale):
    if locale not in LETTERS:
        return name
    return "".join(LETTERS[locale].get(c, c) for c in name.lower()).capitalize()


def main():
    found = {}  # folded name -> (spelling, genders)

    def add(name, gender, locale=""):
        for part in re.split(r"[ -]", latin(name.strip(), locale)):
            if re.fullmatch(r"[A-Za-zÀ-ɏḀ-ỿ'’]{2,}", part) and part[0].isupper():
                known = found.setdefault(fold(part), (part, set()))
                if gender:
                    known[1].add(gender)

    for file, gender, most in (("dist.male.first", "m", 1000), ("dist.female.first", "f", 1700)):
        for line in (importlib.resources.files("names") / file).read_text().splitlines()[:most]:
            add(line.split()[0].capitalize(), gender)
    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        if module in LEFT_OUT:
            continue
        provider = importlib.import_module("faker.providers.person." + module).Provider
        for attribute in dir(provider):
            if "first" not in attribute or "name" not in attribute or not isinstance(getattr(provider, attribute), (tuple, list, dict)):
                continue
            gender = "f" if "female" in attribute else "m" if "male" in attribute else ""
            for name in getattr(provider, attribute):
                if isinstance(name, str):
                    add(name, gender, module)

    words = WORDS | {word.lower() for word in lorem.Provider.word_list}
    rows = {}  # sort and first two letters -> names
    for key, (name, genders) in sorted(found.items()):
        if key in NEVER:
            continue
        sort = "".join(sorted(genders)) or "fm"
        mark = "!" if key in words else ""
        rows.setdefault((key[:2], sort), []).append(name.replace("’", "'") + mark)
    lines = [f"{sort}\t{'|'.join(names)}" for (_, sort), names in sorted(rows.items())]
    versions = f"Faker {importlib.metadata.version('faker')} (MIT), names {importlib.metadata.version('names')} (MIT, United States census of 1990)"
    header = f"""# lexicon: names
# Given names of the world. Sources: {versions}; made by Tools/make-names.py.
#
# Columns: f, m or fm (either, or not known); names that begin alike, each followed by ! when it is also a plain English word,
# a month or a place.
"""
    (DATA / "names.tsv").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(found), "names")


main()
