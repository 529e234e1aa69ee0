#include "HTMLTree.h"

#include <myhtml/myhtml.h>
#include <stdlib.h>
#include <string.h>

enum {
  chunk_size = 8192,
  depth_limit = 2000,
  formatting_limit = 256,
  node_limit = 1000000,
};

struct html_page {
  html_node *nodes;
  size_t node_count, node_room;
  html_attribute *attributes;
  size_t attribute_count, attribute_room;
  uint8_t *text;
  size_t text_length, text_room;
};

// Makes room for one more element of an array; false when memory runs out.
static bool grow(void **array, size_t *room, size_t needed, size_t size) {
  if (needed <= *room) return true;
  size_t wanted = *room ? *room * 2 : 1024;
  while (wanted < needed) wanted *= 2;
  void *larger = realloc(*array, wanted * size);
  if (!larger) return false;
  *array = larger;
  *room = wanted;
  return true;
}

static bool append_text(html_page *page, const char *bytes, size_t length, uint32_t *offset) {
  if (page->text_length + length > UINT32_MAX) return false;
  if (!grow((void **)&page->text, &page->text_room, page->text_length + length, 1)) return false;
  if (length) memcpy(page->text + page->text_length, bytes, length);
  *offset = (uint32_t)page->text_length;
  page->text_length += length;
  return true;
}

static html_tag tag_of(myhtml_tag_id_t id) {
  switch (id) {
    case MyHTML_TAG__TEXT: return HTML_TEXT;
    case MyHTML_TAG_HTML: return HTML_HTML;
    case MyHTML_TAG_HEAD: return HTML_HEAD;
    case MyHTML_TAG_BODY: return HTML_BODY;
    case MyHTML_TAG_TITLE: return HTML_TITLE;
    case MyHTML_TAG_META: return HTML_META;
    case MyHTML_TAG_LINK: return HTML_LINK;
    case MyHTML_TAG_BASE: return HTML_BASE;
    case MyHTML_TAG_SCRIPT: return HTML_SCRIPT;
    case MyHTML_TAG_P: return HTML_P;
    case MyHTML_TAG_DIV: return HTML_DIV;
    case MyHTML_TAG_SPAN: return HTML_SPAN;
    case MyHTML_TAG_A: return HTML_A;
    case MyHTML_TAG_BR: return HTML_BR;
    case MyHTML_TAG_HR: return HTML_HR;
    case MyHTML_TAG_H1: return HTML_H1;
    case MyHTML_TAG_H2: return HTML_H2;
    case MyHTML_TAG_H3: return HTML_H3;
    case MyHTML_TAG_H4: return HTML_H4;
    case MyHTML_TAG_H5: return HTML_H5;
    case MyHTML_TAG_H6: return HTML_H6;
    case MyHTML_TAG_UL: case MyHTML_TAG_MENU: case MyHTML_TAG_DIR: return HTML_UL;
    case MyHTML_TAG_OL: return HTML_OL;
    case MyHTML_TAG_LI: return HTML_LI;
    case MyHTML_TAG_DL: return HTML_DL;
    case MyHTML_TAG_DT: return HTML_DT;
    case MyHTML_TAG_DD: return HTML_DD;
    case MyHTML_TAG_TABLE: return HTML_TABLE;
    case MyHTML_TAG_TBODY: case MyHTML_TAG_THEAD: case MyHTML_TAG_TFOOT: return HTML_TBODY;
    case MyHTML_TAG_TR: return HTML_TR;
    case MyHTML_TAG_TD: return HTML_TD;
    case MyHTML_TAG_TH: return HTML_TH;
    case MyHTML_TAG_CAPTION: return HTML_CAPTION;
    case MyHTML_TAG_ARTICLE: return HTML_ARTICLE;
    case MyHTML_TAG_SECTION: return HTML_SECTION;
    case MyHTML_TAG_MAIN: return HTML_MAIN;
    case MyHTML_TAG_HEADER: return HTML_HEADER;
    case MyHTML_TAG_FOOTER: return HTML_FOOTER;
    case MyHTML_TAG_NAV: return HTML_NAV;
    case MyHTML_TAG_ASIDE: return HTML_ASIDE;
    case MyHTML_TAG_HGROUP: return HTML_HGROUP;
    case MyHTML_TAG_ADDRESS: return HTML_ADDRESS;
    case MyHTML_TAG_FIGURE: return HTML_FIGURE;
    case MyHTML_TAG_FIGCAPTION: return HTML_FIGCAPTION;
    case MyHTML_TAG_IMG: return HTML_IMG;
    case MyHTML_TAG_VIDEO: case MyHTML_TAG_AUDIO: case MyHTML_TAG_OBJECT: case MyHTML_TAG_EMBED:
    case MyHTML_TAG_CANVAS: case MyHTML_TAG_SVG: case MyHTML_TAG_MATH: case MyHTML_TAG_MAP: return HTML_MEDIA;
    case MyHTML_TAG_BLOCKQUOTE: return HTML_BLOCKQUOTE;
    case MyHTML_TAG_PRE: case MyHTML_TAG_LISTING: case MyHTML_TAG_XMP: case MyHTML_TAG_PLAINTEXT: return HTML_PRE;
    case MyHTML_TAG_DETAILS: return HTML_DETAILS;
    case MyHTML_TAG_SUMMARY: return HTML_SUMMARY;
    case MyHTML_TAG_DIALOG: return HTML_DIALOG;
    case MyHTML_TAG_CENTER: return HTML_CENTER;
    case MyHTML_TAG_B: return HTML_B;
    case MyHTML_TAG_I: return HTML_I;
    case MyHTML_TAG_STRONG: return HTML_STRONG;
    case MyHTML_TAG_EM: return HTML_EM;
    case MyHTML_TAG_TIME: return HTML_TIME;
    case MyHTML_TAG_SUP: case MyHTML_TAG_SUB: return HTML_SUP;
    case MyHTML_TAG_LABEL: return HTML_LABEL;
    case MyHTML_TAG_FORM: case MyHTML_TAG_FIELDSET: return HTML_FORM;
    case MyHTML_TAG_BUTTON: case MyHTML_TAG_INPUT: case MyHTML_TAG_SELECT: case MyHTML_TAG_TEXTAREA:
    case MyHTML_TAG_OPTION: case MyHTML_TAG_OPTGROUP: case MyHTML_TAG_DATALIST: return HTML_CONTROL;
    case MyHTML_TAG_NOSCRIPT: return HTML_NOSCRIPT;
    case MyHTML_TAG_IFRAME: case MyHTML_TAG_FRAME: case MyHTML_TAG_FRAMESET: return HTML_IFRAME;
    case MyHTML_TAG_FONT: case MyHTML_TAG_U: case MyHTML_TAG_S: case MyHTML_TAG_SMALL: case MyHTML_TAG_BIG:
    case MyHTML_TAG_ABBR: case MyHTML_TAG_ACRONYM: case MyHTML_TAG_CITE: case MyHTML_TAG_CODE: case MyHTML_TAG_Q:
    case MyHTML_TAG_MARK: case MyHTML_TAG_INS: case MyHTML_TAG_DEL: case MyHTML_TAG_STRIKE: case MyHTML_TAG_TT:
    case MyHTML_TAG_DFN: case MyHTML_TAG_KBD: case MyHTML_TAG_SAMP: case MyHTML_TAG_VAR: case MyHTML_TAG_BDI:
    case MyHTML_TAG_BDO:  case MyHTML_TAG_WBR: case MyHTML_TAG_NOBR: case MyHTML_TAG_RUBY:
    case MyHTML_TAG_RB: return HTML_INLINE;
    default: return HTML_OTHER;
  }
}

// Subtrees that hold no text of the page: left out whole.
static bool is_left_out(myhtml_tag_id_t id) {
  switch (id) {
    case MyHTML_TAG__COMMENT: case MyHTML_TAG__DOCTYPE: case MyHTML_TAG_STYLE: case MyHTML_TAG_TEMPLATE:
    case MyHTML_TAG_SVG: case MyHTML_TAG_NOFRAMES: case MyHTML_TAG_RT: case MyHTML_TAG_RP: return true;
    default: return false;
  }
}

static const struct {
  const char *name;
  html_attr_name id;
} attribute_names[] = {
    {"class", HTML_ATTR_CLASS}, {"id", HTML_ATTR_ID}, {"href", HTML_ATTR_HREF}, {"content", HTML_ATTR_CONTENT},
    {"property", HTML_ATTR_PROPERTY}, {"name", HTML_ATTR_NAME}, {"itemprop", HTML_ATTR_ITEMPROP},
    {"itemtype", HTML_ATTR_ITEMTYPE}, {"rel", HTML_ATTR_REL}, {"lang", HTML_ATTR_LANG},
    {"datetime", HTML_ATTR_DATETIME}, {"type", HTML_ATTR_TYPE}, {"role", HTML_ATTR_ROLE},
    {"style", HTML_ATTR_STYLE}, {"hidden", HTML_ATTR_HIDDEN}, {"aria-hidden", HTML_ATTR_ARIA_HIDDEN},
    {"alt", HTML_ATTR_ALT}, {"charset", HTML_ATTR_CHARSET}, {"http-equiv", HTML_ATTR_HTTP_EQUIV},
    {"aria-label", HTML_ATTR_ARIA_LABEL},
};

static int attribute_id(const char *name, size_t length) {
  for (size_t i = 0; i < sizeof attribute_names / sizeof *attribute_names; i++)
    if (strlen(attribute_names[i].name) == length && memcmp(attribute_names[i].name, name, length) == 0)
      return attribute_names[i].id;
  return -1;
}

static bool append_attributes(html_page *page, myhtml_tree_node_t *from, html_node *to) {
  if (!from->token) return true;
  for (myhtml_tree_attr_t *each = from->token->attr_first; each; each = each->next) {
    if (!each->key.data || to->attribute_count == UINT8_MAX) continue;
    int id = attribute_id(each->key.data, each->key.length);
    if (id < 0) continue;
    html_attribute attribute = {.name = (html_attr_name)id};
    if (each->value.data) {
      if (!append_text(page, each->value.data, each->value.length, &attribute.value)) return false;
      attribute.length = (uint32_t)each->value.length;
    }
    size_t needed = page->attribute_count + 1;
    if (!grow((void **)&page->attributes, &page->attribute_room, needed, sizeof attribute)) return false;
    page->attributes[page->attribute_count++] = attribute;
    to->attribute_count++;
  }
  return true;
}

static bool contains(const char *text, size_t length, const char *word) {
  size_t size = strlen(word);
  for (size_t i = 0; i + size <= length; i++)
    if (memcmp(text + i, word, size) == 0) return true;
  return false;
}

// Scripts matter only as carriers of structured data.
static bool is_data_script(myhtml_tree_node_t *node) {
  if (!node->token) return false;
  for (myhtml_tree_attr_t *each = node->token->attr_first; each; each = each->next)
    if (each->key.data && each->value.data && each->key.length == 4 && memcmp(each->key.data, "type", 4) == 0)
      return contains(each->value.data, each->value.length, "ld+json");
  return false;
}

static bool append_node(html_page *page, myhtml_tree_node_t *from, uint32_t parent) {
  size_t needed = page->node_count + 1;
  if (!grow((void **)&page->nodes, &page->node_room, needed, sizeof(html_node))) return false;
  html_node node = {
      .tag = tag_of(from->tag_id), .parent = parent, .attributes = (uint32_t)page->attribute_count,
      .end = (uint32_t)needed,
  };
  if (node.tag == HTML_TEXT) {
    size_t length = 0;
    const char *text = from->token ? myhtml_node_text(from, &length) : NULL;
    if (!text) length = 0;
    if (!append_text(page, text, length, &node.text)) return false;
    node.length = (uint32_t)length;
  } else if (!append_attributes(page, from, &node)) {
    return false;
  }
  page->nodes[page->node_count++] = node;
  return true;
}

// The first of a node and the siblings after it that is not left out.
static myhtml_tree_node_t *first_kept(myhtml_tree_node_t *node) {
  while (node && is_left_out(node->tag_id)) node = node->next;
  return node;
}

// Walks the tree without recursion, for it may be deep.
static bool flatten(html_page *page, myhtml_tree_node_t *root) {
  if (!append_node(page, root, 0)) return false;
  uint32_t current = 0;
  myhtml_tree_node_t *node = root;
  while (true) {
    bool is_closed = node->tag_id == MyHTML_TAG_SCRIPT && !is_data_script(node);
    myhtml_tree_node_t *next = is_closed ? NULL : first_kept(node->child);
    uint32_t parent = current;
    while (!next) {
      page->nodes[current].end = (uint32_t)page->node_count;
      if (node == root) return true;
      parent = page->nodes[current].parent;
      next = first_kept(node->next);
      if (!next) {
        node = node->parent;
        current = parent;
      }
    }
    if (!append_node(page, next, parent)) return false;
    current = (uint32_t)(page->node_count - 1);
    node = next;
  }
}

static void count_node(myhtml_tree_t *tree, myhtml_tree_node_t *node, void *context) {
  (void)tree;
  (void)node;
  ++*(size_t *)context;
}

static bool parse(myhtml_tree_t *tree, const uint8_t *bytes, size_t length) {
  size_t nodes = 0;
  tree->callback_tree_node_insert = count_node;
  tree->callback_tree_node_insert_ctx = &nodes;
  myhtml_encoding_set(tree, MyENCODING_UTF_8);
  for (size_t start = 0; start < length; start += chunk_size) {
    size_t size = length - start < chunk_size ? length - start : chunk_size;
    if (myhtml_parse_chunk(tree, (const char *)bytes + start, size) != MyHTML_STATUS_OK) return false;
    if (nodes > node_limit || tree->open_elements->length > depth_limit ||
        tree->active_formatting->length > formatting_limit)
      break;
  }
  bool is_parsed = myhtml_parse_chunk_end(tree) == MyHTML_STATUS_OK;
  tree->callback_tree_node_insert = NULL;
  return is_parsed;
}

html_page *html_page_parse(const uint8_t *bytes, size_t length) {
  html_page *page = calloc(1, sizeof *page);
  myhtml_t *parser = myhtml_create();
  myhtml_tree_t *tree = myhtml_tree_create();
  bool is_done = page && parser && tree && myhtml_init(parser, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) == MyHTML_STATUS_OK &&
                 myhtml_tree_init(tree, parser) == MyHTML_STATUS_OK && parse(tree, bytes, length);
  if (is_done) {
    myhtml_tree_node_t *root = myhtml_tree_get_node_html(tree);
    is_done = !root || flatten(page, root);
  }
  if (tree) myhtml_tree_destroy(tree);
  if (parser) myhtml_destroy(parser);
  if (is_done) return page;
  html_page_free(page);
  return NULL;
}

void html_page_free(html_page *page) {
  if (!page) return;
  free(page->nodes);
  free(page->attributes);
  free(page->text);
  free(page);
}

size_t html_page_node_count(const html_page *page) { return page->node_count; }
const html_node *html_page_nodes(const html_page *page) { return page->nodes; }
size_t html_page_attribute_count(const html_page *page) { return page->attribute_count; }
const html_attribute *html_page_attributes(const html_page *page) { return page->attributes; }
size_t html_page_text_length(const html_page *page) { return page->text_length; }
const uint8_t *html_page_text(const html_page *page) { return page->text; }
