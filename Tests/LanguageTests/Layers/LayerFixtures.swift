// Written by Tools/layer-fixtures.py with spaCy 3.8.18 and thinc 8.3.14.

/// What the reference implementation computes from the tests' made-up numbers.
enum LayerFixtures {
  /// Four ids, six numbers each.
  static let hashEmbed = """
    -0.0268083 0.570493 2.85706 0.0936966 -1.24692 2.57286 1.39139 1.64359 -2.29321 -1.75228 0.0824733
    -0.666023 1.27923 0.884078 0.1017 0.232658 -1.29009 0.855659 -0.250056 0.139087 1.78698 -0.460952
    -0.844776 2.67777
    """

  /// Three rows of five.
  static let maxout = """
    1.10405 0.762235 0.252441 0.770375 0.89539 1.00939 0.0802665 0.756654 -0.055929 1.04776 0.963852
    0.673555 0.50193 0.841575 1.03472
    """

  /// Two rows of six.
  static let layerNorm = """
    -0.803927 0.575867 0.226592 -0.436616 0.752828 0.0238668 0.306911 0.812132 0.181576 -0.318715
    0.188462 0.0754054
    """

  /// Three texts of 5, 1 and 2 tokens, six numbers each.
  static let encoder = """
    -0.0440918 1.80947 -1.84504 -0.207118 -0.192383 -0.894269 -1.81315 2.33377 -1.60749 -0.0755205
    1.64505 -0.227847 -0.91117 -0.473783 -2.20156 -0.00581846 1.87324 2.71383 -0.10897 0.195414 -2.36812
    -0.938402 1.1206 2.28611 1.25877 0.0855173 -2.13402 -0.439658 -0.310632 1.41128 -0.868237 1.53249
    -0.747343 -0.800332 0.707959 -0.301238 1.73655 -0.79236 -3.43261 -0.112053 1.58426 -0.364483
    -0.347427 -0.0872962 -2.13946 -1.91145 2.06373 2.94648
    """

  /// Texts divided by "/"; each token as head:label, with * where a sentence starts.
  static let parser = """
    *0:ROOT / *0:ROOT 0:dobj 1:prep 2:dobj 3:prep 4:dobj 5:prep / *0:ROOT 0:dobj 3:det 4:det 1:dobj
    *5:ROOT *6:ROOT *7:ROOT *8:ROOT *9:ROOT *10:ROOT *11:ROOT *13:pobj 13:ROOT 13:dobj 14:dobj 15:dobj
    16:dobj 17:prep 18:prep 19:dobj 20:dobj *22:ROOT *23:ROOT *24:ROOT / *0:ROOT *1:ROOT *2:ROOT *3:ROOT
    / *0:ROOT 2:det 0:dobj *3:ROOT *4:ROOT *5:ROOT *6:ROOT 8:pobj 9:det 6:dobj *10:ROOT *11:ROOT 13:det
    11:dobj 13:dobj 14:dobj *16:ROOT *17:ROOT *18:ROOT *19:ROOT *21:pobj 24:pobj 24:pobj 24:pobj 24:ROOT
    *25:ROOT *26:ROOT *27:ROOT *28:ROOT *29:ROOT / *0:ROOT 2:det 0:dobj 2:relcl 3:dobj *5:ROOT *6:ROOT
    *7:ROOT *8:ROOT *9:ROOT / *0:ROOT 0:dobj 1:dobj 2:dobj 3:dobj 4:dobj 5:dobj 6:dobj *8:ROOT *9:ROOT
    9:dobj 12:pobj 10:dobj 12:dobj 13:dobj 14:dobj 15:dobj 16:prep 17:dobj 18:dobj 19:dobj / *0:ROOT
    *1:ROOT *2:ROOT *3:ROOT 3:dobj 4:dobj *6:ROOT *7:ROOT *8:ROOT *9:ROOT / *0:ROOT 0:dobj 1:relcl 2:dobj
    3:dobj 4:dobj 9:nsubj 9:nsubj 9:det 12:nsubj 12:pobj 10:dobj 5:prep *13:ROOT *14:ROOT *15:ROOT
    *16:ROOT *17:ROOT *18:ROOT *19:ROOT *20:ROOT *21:ROOT *22:ROOT *23:ROOT *24:ROOT *25:ROOT *26:ROOT
    *27:ROOT / *0:ROOT 0:dobj *2:ROOT *3:ROOT *4:ROOT 4:dobj 5:prep 6:dobj 7:prep 8:dobj 9:dobj 10:dobj
    11:dobj 12:dobj *14:ROOT *15:ROOT 15:dobj *17:ROOT 17:dobj 18:dobj 19:dobj 20:dobj 23:det 21:prep
    23:dobj *25:ROOT *26:ROOT *27:ROOT 27:dobj *29:ROOT / *1:det 1:ROOT *2:ROOT *3:ROOT *4:ROOT *5:ROOT
    *6:ROOT *7:ROOT *8:ROOT *9:ROOT *11:pobj 11:ROOT *12:ROOT *13:ROOT *14:ROOT *15:ROOT / *0:ROOT 0:dobj
    1:dobj 2:relcl 5:nsubj 3:relcl 5:dobj 6:dobj 7:prep *9:ROOT *10:ROOT *11:ROOT 11:dobj 12:dobj /
    *1:pobj 1:ROOT 1:dobj 2:dobj 3:relcl 4:dobj 5:dobj / *0:ROOT 0:dobj 1:dobj 2:dobj / *4:det 0:dobj
    3:pobj 4:pobj 4:ROOT 6:nsubj 4:dobj 6:dobj *8:ROOT *9:ROOT *10:ROOT *11:ROOT *12:ROOT *13:ROOT
    *14:ROOT 14:prep 15:dobj 16:prep 17:prep 18:dobj 21:pobj 19:dobj 21:dobj / *0:ROOT 0:dobj 1:prep
    2:dobj 3:prep 4:dobj 5:dobj *7:ROOT *8:ROOT *9:ROOT 9:prep 10:dobj *12:ROOT *13:ROOT / *0:ROOT 0:dobj
    1:dobj 2:dobj 5:nsubj 3:dobj 5:dobj 12:pobj 7:dobj 11:nsubj 11:nsubj 6:dobj 11:prep 12:dobj 15:det
    13:dobj *16:ROOT *17:ROOT *18:ROOT *19:ROOT *20:ROOT *21:ROOT *22:ROOT *23:ROOT *24:ROOT *25:ROOT /
    *0:ROOT *1:ROOT *2:ROOT *3:ROOT 3:dobj *5:ROOT / *0:ROOT *1:ROOT *2:ROOT *3:ROOT *4:ROOT *5:ROOT
    *6:ROOT *7:ROOT *8:ROOT *9:ROOT *10:ROOT *11:ROOT *12:ROOT *13:ROOT *14:ROOT *15:ROOT *16:ROOT
    *17:ROOT 17:prep 18:prep / *0:ROOT 0:dobj 1:prep 2:dobj 3:dobj *5:ROOT *6:ROOT 6:dobj *9:pobj 9:ROOT
    *10:ROOT *11:ROOT *12:ROOT *13:ROOT *14:ROOT *15:ROOT 15:dobj 16:prep 17:prep / *0:ROOT *1:ROOT
    1:dobj 2:dobj 3:dobj 4:dobj 5:dobj 6:relcl 7:dobj 8:dobj 9:dobj / *0:ROOT *1:ROOT *3:pobj 3:ROOT
    *4:ROOT *5:ROOT *6:ROOT *7:ROOT *8:ROOT *9:ROOT *10:ROOT 12:nsubj 10:relcl 14:nsubj 15:nsubj 12:dobj
    / *0:ROOT *1:ROOT *2:ROOT *3:ROOT *4:ROOT *5:ROOT *6:ROOT *7:ROOT *8:ROOT / *0:ROOT *1:ROOT *2:ROOT
    *3:ROOT 5:nsubj 3:dobj 5:dobj 6:dobj 7:prep 10:pobj 8:dobj *11:ROOT 11:dobj 12:dobj / *0:ROOT /
    *0:ROOT *1:ROOT 1:dobj / *0:ROOT *1:ROOT *2:ROOT 2:dobj 3:prep 4:relcl 5:dobj 8:pobj 6:dobj 8:dobj
    9:dobj 10:dobj 11:dobj 14:nsubj 12:dobj / *1:pobj 1:ROOT *2:ROOT *3:ROOT *4:ROOT *5:ROOT *6:ROOT
    *7:ROOT *8:ROOT 8:prep 9:prep 10:dobj 11:dobj 12:dobj 13:dobj 14:dobj 15:dobj 16:dobj *18:ROOT
    *19:ROOT *20:ROOT *21:ROOT *22:ROOT *23:ROOT *24:ROOT *25:ROOT *26:ROOT *27:ROOT *28:ROOT / *0:ROOT
    *1:ROOT *2:ROOT *3:ROOT 3:prep 4:dobj 5:dobj / *0:ROOT 0:dobj 1:relcl *3:ROOT *4:ROOT 6:nsubj 4:prep
    6:dobj / *0:ROOT / *1:pobj 1:ROOT *2:ROOT 2:dobj 3:dobj 4:dobj 5:dobj 6:dobj *8:ROOT 8:prep 9:dobj
    10:dobj 11:dobj *16:pobj 16:pobj 16:pobj 16:ROOT 16:dobj 17:prep 18:dobj 19:dobj 20:dobj 21:dobj
    *23:ROOT 23:dobj 24:dobj / *0:ROOT 0:relcl 1:prep 4:det 2:prep 4:dobj 5:dobj 6:dobj 7:prep 8:dobj
    *10:ROOT *11:ROOT *12:ROOT *13:ROOT *14:ROOT *15:ROOT / *0:ROOT *1:ROOT *2:ROOT *3:ROOT *4:ROOT
    *5:ROOT *6:ROOT *7:ROOT 7:dobj 8:dobj 11:pobj 12:pobj 9:dobj 12:dobj 13:dobj *15:ROOT *16:ROOT
    *17:ROOT / *0:ROOT 0:dobj *2:ROOT *3:ROOT *4:ROOT *5:ROOT *6:ROOT *7:ROOT *8:ROOT *9:ROOT *10:ROOT
    *11:ROOT / *4:pobj 1:ROOT 1:dobj 2:dobj 3:prep 6:det 4:prep *7:ROOT *8:ROOT *9:ROOT 9:dobj *12:pobj
    12:ROOT *13:ROOT *14:ROOT *15:ROOT *16:ROOT *17:ROOT *18:ROOT *19:ROOT *20:ROOT *21:ROOT *22:ROOT
    *23:ROOT *24:ROOT *25:ROOT 25:dobj / *0:ROOT 0:dobj 1:dobj 2:dobj / *0:ROOT 0:dobj 1:dobj 1:dobj
    *4:ROOT *5:ROOT *6:ROOT *7:ROOT 7:dobj 8:dobj 9:dobj 10:prep *12:ROOT *13:ROOT *14:ROOT *15:ROOT
    *16:ROOT / *0:ROOT 2:det 0:dobj 2:relcl 3:dobj 4:prep 5:dobj *7:ROOT *8:ROOT 8:prep 9:dobj 10:dobj
    11:dobj 12:dobj 15:nsubj 13:prep *16:ROOT *17:ROOT *18:ROOT *19:ROOT *20:ROOT *21:ROOT *22:ROOT /
    *0:ROOT *1:ROOT *2:ROOT *3:ROOT *4:ROOT *5:ROOT *6:ROOT
    """

  /// Texts divided by "/"; each entity as first-end:label.
  static let entities = """
    0-1:GPE / 0-1:GPE 1-4:ORG 4-6:GPE / 0-1:GPE 2-3:GPE 4-5:GPE 5-6:GPE 6-7:GPE 7-8:GPE 9-11:GPE
    11-13:ORG 13-16:GPE 16-17:ORG 17-28:GPE / 0-4:GPE 4-5:GPE / 0-1:GPE 1-3:ORG / 1-2:GPE 2-4:GPE 4-6:GPE
    6-8:GPE 8-9:GPE 9-11:GPE 13-16:ORG / 0-1:GPE / 0-3:GPE 3-4:GPE 4-5:GPE 5-6:ORG 6-9:GPE 9-12:GPE
    12-13:GPE 13-16:GPE 16-18:GPE 18-20:GPE 20-22:GPE 23-24:GPE 24-25:GPE 25-27:GPE / 0-1:ORG 1-5:GPE /
    0-1:ORG 1-2:GPE 2-3:ORG 4-5:ORG 5-6:GPE 6-7:GPE 7-9:ORG 9-10:GPE 10-12:ORG 12-13:GPE 13-15:GPE
    15-16:GPE 16-18:ORG 18-19:ORG 19-23:GPE / 0-1:GPE 2-3:GPE 6-7:ORG 7-8:GPE 8-10:ORG 10-12:GPE
    12-14:GPE / 0-1:GPE 1-4:ORG 4-5:GPE 5-6:GPE / 0-5:ORG 5-6:GPE 6-11:GPE 12-14:ORG 14-15:GPE 15-25:GPE
    / 0-1:GPE 1-2:ORG 2-3:GPE 3-4:ORG 4-5:GPE 5-6:GPE 6-7:GPE / 0-4:GPE 4-5:GPE / 0-2:ORG 2-3:GPE 3-4:GPE
    4-6:ORG 6-9:ORG 9-10:GPE / 0-2:ORG 2-4:ORG 4-5:GPE / 1-4:GPE 4-6:GPE 6-8:ORG 8-9:GPE 9-12:GPE
    12-16:GPE 16-18:GPE / 1-2:ORG 2-4:ORG 4-5:GPE 5-7:GPE 7-16:GPE 16-18:ORG 18-19:GPE 19-21:GPE
    21-23:ORG 24-25:GPE / 0-1:GPE / 0-1:GPE 1-2:ORG 2-3:GPE / 1-6:GPE 6-7:ORG / 0-1:GPE 1-2:GPE 2-3:GPE /
    0-1:GPE 1-3:GPE 3-4:GPE / 0-3:GPE 3-5:GPE 5-7:ORG 7-8:GPE / 1-3:GPE 3-4:GPE 4-5:ORG 5-6:ORG 7-8:GPE
    8-9:GPE 9-18:GPE / 0-1:GPE 1-4:GPE 4-10:GPE 10-13:GPE 13-17:GPE 17-18:GPE 18-19:GPE 19-22:GPE
    22-23:GPE 23-24:GPE 24-27:GPE / 0-1:GPE 1-3:GPE 3-4:GPE 5-11:GPE 11-14:ORG 14-15:GPE 16-18:ORG
    18-20:ORG / 0-1:GPE 1-2:GPE 2-4:ORG 4-5:GPE / 1-3:GPE 3-6:GPE 6-9:GPE 9-10:GPE 10-14:GPE 14-15:GPE
    15-16:GPE 16-17:GPE 17-18:GPE 18-19:GPE 19-20:GPE 21-23:ORG / 1-10:GPE 10-12:ORG 12-17:GPE 17-19:GPE
    20-22:GPE / 0-1:ORG 1-3:GPE 3-4:GPE 5-15:GPE 15-16:ORG 17-18:GPE 18-21:ORG / 0-1:GPE 1-5:GPE 5-6:GPE
    / 0-1:GPE 1-2:ORG 2-3:GPE 3-5:GPE 5-6:GPE 7-8:ORG 8-9:GPE 9-11:ORG 11-13:GPE 13-16:GPE / 0-1:GPE
    1-3:ORG 4-12:GPE 14-15:GPE 16-17:GPE 17-24:GPE 24-25:GPE 25-26:GPE 27-28:GPE 28-30:GPE / 1-2:GPE
    2-3:GPE 3-5:ORG 5-6:GPE 6-7:GPE 7-8:GPE 8-9:GPE 9-11:ORG 11-12:GPE 12-13:GPE 13-14:ORG 14-16:GPE /
    0-1:GPE 1-8:GPE 8-9:GPE 9-13:GPE 13-21:GPE 21-22:GPE / 0-2:ORG 2-3:ORG 3-4:GPE 4-5:GPE 5-8:GPE
    8-10:ORG 10-11:GPE 11-12:GPE 12-14:ORG 14-17:ORG 17-21:GPE 21-22:GPE 22-23:GPE / 2-3:GPE 3-4:GPE
    4-16:GPE 17-22:GPE / 0-3:ORG 3-4:GPE 4-5:ORG 5-6:GPE 6-7:GPE 7-8:ORG 9-10:GPE 10-11:ORG 11-13:GPE
    14-15:GPE 15-16:GPE
    """
}
