/// News agencies by the names with which they sign: used to tell a dateline's bracket and a signature from other words.
///
/// The list is the world's national and international agencies; a bracket that is not in it is still taken for an agency where
/// date and dash say so.
enum Agencies {
  /// True for an agency's name or short form in any case, punctuation and spaces apart (`RIA Novosti`, `Ria-Novosti`).
  static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 40 else { return false }
    var plain: [UInt8] = []
    for byte in name where byte.isLetter || byte.isDigit || byte >= 0x80 { plain.append(byte.lowered) }
    return !plain.isEmpty && names.contains(String(decoding: plain, as: UTF8.self))
  }

  private static let names = Set(
    """
    reuters thomsonreuters ap associatedpress theassociatedpress afp agencefrancepresse xinhua xinhuanet tass itartass \
    interfax rianovosti ria sputnik sputniknews dpa efe agenciaefe epaefe ansa agi adnkronos askanews anadolu anadoluagency \
    aa iha dha yonhap yonhapnews yonhapnewsagency newsis kyodo kyodonews jiji jijipress bernama antara antaranews vna \
    vietnamplus vnp vov ttxvn pna philippinenewsagency pti ani ians uni hindustansamachar app inp nni bss unb spa wam \
    qna kuna bna ona petra mena sana ina irna isna tasnim mehr mna fars fna iqna nan gna kna tap aps map lps sps saba wafa \
    nna suna ena fbc sonna angop aim nampa sanews ziana newziana zanis mena jana apanews pana panapress cna \
    focustaiwan kcna montsame uza dunyo kazinform azertac azertag apa trend trendnews armenpress arminfo arka belta \
    ukrinform unian interfaxukraine moldpres agerpres mediafax bta tanjug beta srna fena hina sta mia ata pap ctk čtk tasr \
    sita mti bns elta leta ntb tt ritzau stt anp belga lusa keystonesda sda ats amna anampa cyprusnewsagency trt trtworld telam \
    télam prensalatina acn abi andina notimex agenciabrasil agênciabrasil avn kpl akp agencekampucheapresse rss lankapuvath cihan aap \
    nznewswire pacnews efeagencia europapress apapress upi bloomberg dowjones cp thecanadianpress canadianpress chinanews \
    chinanewsservice cns globaltimes ecns kabar akipress 24kg turkmenistantoday tdh khovar avesta bakhtar pajhwok \
    ndtv somalinationalnewsagency newsagencyofnigeria ghananewsagency \
    tna mcot infoquest nnt rsssnepal unbnews bdnews24 sls apn ggn inews rossiasegodnya kaztag
    """.split(separator: " ").map(String.init))
}
