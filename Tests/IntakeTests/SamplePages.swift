/// Pages written for these tests, each with a trap or two.
enum SamplePages {
  static let all: [(name: String, html: String)] = [
    ("agency", agency), ("release", release), ("line breaks", lineBreaks), ("next stories", nextStories),
    ("bare", bare),
  ]

  /// An agency's story: structured data, navigation, a figure, a box in the middle, teasers, comments, footer.
  static let agency = """
    <!doctype html><html lang="en-GB"><head><meta charset="utf-8">
    <title>Ministers of Peru and Ghana sign visa accord - The Harbour Gazette</title>
    <meta property="og:title" content="Ministers of Peru and Ghana sign visa accord">
    <meta property="og:site_name" content="The Harbour Gazette">
    <link rel="canonical" href="https://gazette.example/world/peru-ghana">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Ministers of Peru and Ghana sign visa accord","datePublished":"2025-03-05T08:10:00+01:00",
    "publisher":{"@type":"Organization","name":"Gazette Ltd"}}</script>
    <style>p{color:red}</style></head><body class="has-sidebar">
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
    <div class="layout"><div class="main-col">
    <h1>Ministers of Peru and Ghana sign visa accord</h1>
    <div class="byline">By Ama Mensah</div><time datetime="2025-03-05">5 March 2025</time>
    <div class="article-body">
    <figure><img src="a.jpg"><figcaption>The two ministers after the signing in Lima (Photo: Foreign Ministry)</figcaption></figure>
    <p>LIMA, March 5 (ANDINA) -- The foreign ministers of Peru and Ghana signed an accord on visas in Lima on Wednesday.</p>
    <p>It frees holders of diplomatic passports from visas for stays of up to ninety days, the ministry said.</p>
    <div class="related-box"><h3>Related</h3><ul><li><a href="/1">Peru opens embassy in Accra</a></li>
    <li><a href="/2">Cocoa prices fall again</a></li></ul></div>
    <p>The accord is to enter into force after both parliaments have approved it.</p>
    <h2>Trade grows</h2>
    <p>Trade between the two countries grew by a tenth last year, the ministry added.</p>
    <p class="signature">ANDINA</p>
    </div>
    <div class="share-tools"><a href="#">Share</a> <a href="#">Tweet</a></div>
    </div>
    <aside class="sidebar"><h2>Most read</h2><p>A long teaser about something else entirely, which nobody wants to find in the
    article, although it ends with a stop and has many words.</p></aside></div>
    <div id="comments"><p>What a nice accord, says a reader who has far too much time on his hands this morning.</p></div>
    <footer><p>Copyright 2025 The Harbour Gazette. All rights reserved. Registered at some address in some town.</p></footer>
    </body></html>
    """

  /// A ministry's release: no paragraphs but divisions, a table, a date in the text, windows-style entities.
  static let release = """
    <html><head><title>Readout of the call with the Prime Minister of Samoa | Ministry for the Pacific</title></head><body>
    <table width="100%"><tr><td><a href="/">Home</a> <a href="/news">News</a> <a href="/contact">Contact</a></td></tr>
    <tr><td><h1>Readout of the call with the Prime Minister of Samoa</h1>
    <div>March 5, 2025</div>
    <div>The Minister for the Pacific spoke by phone with the Prime Minister of Samoa today about the coming summit &amp; the
    rebuilding of the port of Apia.</div>
    <div>They agreed that officials would meet in Apia in April to prepare the agenda&nbsp;of the summit.</div>
    <table><tr><td>Ministers</td><td>Place</td></tr><tr><td>First meeting</td><td>Apia</td></tr></table>
    <div>The Minister thanked the Prime Minister for Samoa&#8217;s leadership in the region.</div>
    </td></tr></table></body></html>
    """

  /// Paragraphs by line breaks in one division, unclosed tags.
  static let lineBreaks = """
    <html><body><div id=content><h1>President of Malta visits Tallinn</h1>
    TALLINN, March 5 - The President of Malta began a two-day visit to Estonia on Wednesday with talks at Kadriorg.<br><br>
    The two presidents spoke about digital government, and about the <b>union's budget.<br><br>
    A delegation of twenty companies travels with the President, <i>her office said in a statement on Tuesday.<br><br>
    </div></body>
    """

  /// A page that goes on with the next stories below the first.
  static let nextStories = """
    <html><head><meta property="og:title" content="Envoy of Chile presents credentials in Hanoi"></head><body><div class="stream">
    <article class="story"><h1>Envoy of Chile presents credentials in Hanoi</h1>
    <p>The new ambassador of Chile presented her credentials to the President in Hanoi on Wednesday morning.</p>
    <p>The President welcomed the ambassador and recalled the visit of her country's foreign minister last year.</p>
    <p>They spoke about trade in fruit and fish, and about cooperation in the United Nations.</p></article>
    <article class="story"><h1>Flood warning for the northern provinces</h1>
    <p>The weather service has issued a flood warning for four northern provinces, and asks people to stay at home.</p>
    <p>Rain is expected to go on until Friday, and rivers may rise by another metre, a spokesman said on Tuesday.</p>
    <p>Schools in the provinces remain closed for the rest of the week, the ministry of education announced.</p></article>
    <article class="story"><h1>Rice exports at record level</h1>
    <p>Exports of rice reached a record level in February, figures of the customs office showed on Wednesday.</p>
    <p>The largest buyers were the Philippines, Ghana and Indonesia, with about half of the total among them.</p>
    <p>Prices have fallen by a fifth since the beginning of the year, traders in the delta reported.</p></article>
    </div></body></html>
    """

  /// Hardly a page.
  static let bare =
    "<p>Ministers met in Minsk on Monday and agreed to meet again in Almaty in May, a spokesman said.</p>"
}
