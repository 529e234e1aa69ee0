/// The normal forms of punctuation and currency signs that spaCy's code gives besides the model's own table
/// (`spacy.lang.norm_exceptions.BASE_NORMS`, spaCy 3, MIT licence): the normal form, and the forms that have it.
let baseNorms: [(norm: String, forms: String)] = [
  (#"'s"#, #"'s 'S ’s ’S"#),
  (#"'"#, #"’ ‘ ´ `"#),
  (#"""#, #"” “ '' `` ´´ „ » « ‘‘ ’’"#),
  (#"?"#, #"？"#),
  (#"!"#, #"！"#),
  (#","#, #"，"#),
  (#";"#, #"；"#),
  (#":"#, #"："#),
  (#"."#, #"。 ।"#),
  (#"..."#, #"…"#),
  (#"-"#, #"— – -- --- ——"#),
  (#"$"#, #"€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"#),
]
