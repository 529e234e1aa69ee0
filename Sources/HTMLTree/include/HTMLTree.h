#pragma once

// A web page as a flat list of nodes.
//
// The page is parsed by the rules of HTML5 and its tree is then laid out in reading order in three arrays: nodes, attributes and
// text. A node's subtree is the run of nodes from it to its `end`, so that whatever is asked of a subtree is a loop over a
// range. Elements, attributes and text that no reader of articles needs (comments, styles, unknown attributes) are left out.

#include <stddef.h>
#include <stdint.h>

typedef struct html_page html_page;

// What a node is. The order is that of the table in tree.c.
typedef enum : uint8_t {
  HTML_TEXT,
  HTML_OTHER,
  HTML_HTML, HTML_HEAD, HTML_BODY, HTML_TITLE, HTML_META, HTML_LINK, HTML_BASE, HTML_SCRIPT,
  HTML_P, HTML_DIV, HTML_SPAN, HTML_A, HTML_BR, HTML_HR,
  HTML_H1, HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6,
  HTML_UL, HTML_OL, HTML_LI, HTML_DL, HTML_DT, HTML_DD,
  HTML_TABLE, HTML_TBODY, HTML_TR, HTML_TD, HTML_TH, HTML_CAPTION,
  HTML_ARTICLE, HTML_SECTION, HTML_MAIN, HTML_HEADER, HTML_FOOTER, HTML_NAV, HTML_ASIDE, HTML_HGROUP, HTML_ADDRESS,
  HTML_FIGURE, HTML_FIGCAPTION, HTML_IMG, HTML_MEDIA,
  HTML_BLOCKQUOTE, HTML_PRE, HTML_DETAILS, HTML_SUMMARY, HTML_DIALOG, HTML_CENTER,
  HTML_B, HTML_I, HTML_STRONG, HTML_EM, HTML_TIME, HTML_SUP, HTML_LABEL,
  HTML_FORM, HTML_CONTROL, HTML_NOSCRIPT, HTML_IFRAME, HTML_INLINE,
} html_tag;

// The attributes that are kept.
typedef enum : uint8_t {
  HTML_ATTR_CLASS, HTML_ATTR_ID, HTML_ATTR_HREF, HTML_ATTR_CONTENT, HTML_ATTR_PROPERTY, HTML_ATTR_NAME, HTML_ATTR_ITEMPROP,
  HTML_ATTR_ITEMTYPE, HTML_ATTR_REL, HTML_ATTR_LANG, HTML_ATTR_DATETIME, HTML_ATTR_TYPE, HTML_ATTR_ROLE, HTML_ATTR_STYLE,
  HTML_ATTR_HIDDEN, HTML_ATTR_ARIA_HIDDEN, HTML_ATTR_ALT, HTML_ATTR_CHARSET, HTML_ATTR_HTTP_EQUIV, HTML_ATTR_ARIA_LABEL,
  HTML_ATTR_COUNT,
} html_attr_name;

typedef struct {
  uint32_t end;         // one past the last node of the subtree
  uint32_t parent;      // index of the parent; the root is its own
  uint32_t text;        // for HTML_TEXT: offset into the page's text
  uint32_t length;      // for HTML_TEXT: its bytes
  uint32_t attributes;  // index of the first attribute
  uint16_t attribute_count;
  html_tag tag;
} html_node;

typedef struct {
  uint32_t value;  // offset into the page's text
  uint32_t length;
  html_attr_name name;
} html_attribute;

// Parses UTF-8; null when memory runs out. Pages that nest deeper than 2,000 elements, or make more than a million nodes, are
// cut off there: no honest page does, and the tree builder's time would grow with the square of the depth.
html_page *html_page_parse(const uint8_t *bytes, size_t length);
void html_page_free(html_page *page);

size_t html_page_node_count(const html_page *page);
const html_node *html_page_nodes(const html_page *page);
size_t html_page_attribute_count(const html_page *page);
const html_attribute *html_page_attributes(const html_page *page);
size_t html_page_text_length(const html_page *page);
const uint8_t *html_page_text(const html_page *page);
