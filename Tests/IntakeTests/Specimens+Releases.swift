extension Specimen {
  /// Releases, readouts, transcripts and diaries: much of what looks like furniture in a paper is body here.
  static let releases: [Specimen] = [
    Specimen(
      "a readout with headings and a list",
      """
      t| Readout of the Minister's visit to Samoa

      f| FOR IMMEDIATE RELEASE
      f| March 5, 2025

      p| The Minister for the Pacific visited Apia from 2 to 4 March and met the Prime Minister of Samoa.

      h| Climate

      p| The two sides launched a programme for coastal villages.

      h| Education and labour

      p| They agreed on three steps:

      l| • Forty new scholarships from 2026.
      l| • A review of the seasonal worker scheme.
      l| • An exchange of teachers.

      p| The Minister thanked Samoa for its hospitality.

      f| ###

      f| Media contact: press@example.org
      """),
    Specimen(
      "a transcript keeps its speakers",
      """
      t| Remarks by the two presidents after their talks

      p| PRESIDENT ALDER: Thank you all for coming. We had a very good conversation.

      p| PRESIDENT BIRCH: I agree. We signed the agreement on air services this morning.

      p| Q: Mr. President, when will you visit Quito?

      p| PRESIDENT ALDER: In October, I hope.
      """),
    Specimen(
      "a diary's lines of time are body",
      """
      t| Weekly schedule of the Foreign Secretary

      p| Monday, March 3
      p| 10:00 AM Meets the Ambassador of Chile, Foreign Office
      p| 2:30 PM Call with the Foreign Minister of Ghana

      p| Tuesday, March 4
      p| 9:00 AM Departs for Geneva
      p| 4:00 PM Bilateral with the High Commissioner for Refugees
      """),
    Specimen(
      "a joint statement is all body",
      """
      t| Joint Statement on the Occasion of the Third Strategic Dialogue

      p| Bratislava, 5 March 2025 – The Foreign Ministers of Slovakia and Mongolia met today for the third strategic dialogue.

      l| 1. The Ministers welcomed the opening of an honorary consulate in Košice.

      l| 2. They reaffirmed their support for the Charter of the United Nations.

      l| 3. They agreed to hold the next dialogue in Ulaanbaatar in 2026.
      """),
    Specimen(
      "notes to editors belong to the release",
      """
      t| Ministers open talks on customs treaty

      p| Ministers of both countries opened talks on a customs treaty in Valletta today.

      p| The talks are expected to last until Friday.

      f| ENDS

      p| Notes to editors:

      l| 1. The treaty would replace an agreement of 1978.
      """),
  ]
}
