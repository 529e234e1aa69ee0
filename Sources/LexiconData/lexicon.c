// Embeds every word list of data/. A new list needs one array and one row of the table. Countries come first: other lists name them.
#include "LexiconData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char about[] = {
#embed "data/about.tsv"
};
static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char memberships[] = {
#embed "data/memberships.tsv"
};
static const unsigned char regions[] = {
#embed "data/regions.tsv"
};
static const unsigned char substates[] = {
#embed "data/substates.tsv"
};
static const unsigned char bodies[] = {
#embed "data/bodies.tsv"
};
static const unsigned char national_bodies[] = {
#embed "data/national-bodies.tsv"
};
static const unsigned char metonyms[] = {
#embed "data/metonyms.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char cities[] = {
#embed "data/cities.tsv"
};
static const unsigned char names[] = {
#embed "data/names.tsv"
};
static const unsigned char names_by_hand[] = {
#embed "data/names-by-hand.tsv"
};
static const unsigned char name_parts[] = {
#embed "data/name-parts.tsv"
};
static const unsigned char topics[] = {
#embed "data/topics.tsv"
};
static const unsigned char offices[] = {
#embed "data/offices.tsv"
};
static const unsigned char rank_modifiers[] = {
#embed "data/rank-modifiers.tsv"
};
static const unsigned char portfolios[] = {
#embed "data/portfolios.tsv"
};
static const unsigned char honorifics[] = {
#embed "data/honorifics.tsv"
};
static const unsigned char groups[] = {
#embed "data/groups.tsv"
};

static const unsigned char mentions[] = {
#embed "data/mentions.tsv"
};
static const unsigned char institution_words[] = {
#embed "data/institution-words.tsv"
};

static const unsigned char engagement_frames[] = {
#embed "data/engagement-frames.tsv"
};

static const unsigned char modality[] = {
#embed "data/modality.tsv"
};

static const unsigned char statement_frames[] = {
#embed "data/statement-frames.tsv"
};

static const unsigned char relation_frames[] = {
#embed "data/relation-frames.tsv"
};

static const unsigned char agencies[] = {
#embed "data/agencies.tsv"
};

#define FILE_ROW(array, name) {name, array, sizeof array}
static const lexicon_file files[] = {
    FILE_ROW(about, "about.tsv"),
    FILE_ROW(mentions, "mentions.tsv"),
    FILE_ROW(institution_words, "institution-words.tsv"),
    FILE_ROW(engagement_frames, "engagement-frames.tsv"),
    FILE_ROW(modality, "modality.tsv"),
    FILE_ROW(statement_frames, "statement-frames.tsv"),
    FILE_ROW(relation_frames, "relation-frames.tsv"),
    FILE_ROW(agencies, "agencies.tsv"),
    FILE_ROW(countries, "countries.tsv"),
    FILE_ROW(memberships, "memberships.tsv"),
    FILE_ROW(regions, "regions.tsv"),
    FILE_ROW(substates, "substates.tsv"),
    FILE_ROW(bodies, "bodies.tsv"),
    FILE_ROW(national_bodies, "national-bodies.tsv"),
    FILE_ROW(metonyms, "metonyms.tsv"),
    FILE_ROW(places, "places.tsv"),
    FILE_ROW(cities, "cities.tsv"),
    FILE_ROW(names, "names.tsv"),
    FILE_ROW(names_by_hand, "names-by-hand.tsv"),
    FILE_ROW(name_parts, "name-parts.tsv"),
    FILE_ROW(topics, "topics.tsv"),
    FILE_ROW(offices, "offices.tsv"),
    FILE_ROW(rank_modifiers, "rank-modifiers.tsv"),
    FILE_ROW(portfolios, "portfolios.tsv"),
    FILE_ROW(honorifics, "honorifics.tsv"),
    FILE_ROW(groups, "groups.tsv"),
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }
lexicon_file lexicon_file_at(size_t index) { return files[index]; }
