extension Specimen {
  /// Agencies' pages with captions, signatures and the teasers of other stories.
  static let agencyPages: [Specimen] = [
    Specimen(
      "caption above the dateline, teasers after a marker",
      """
      t| Foreign Minister Adaora Nwosu holds talks in Lisbon

      c| Foreign Minister Adaora Nwosu (L) and her Portuguese counterpart in Lisbon (Photo: NAN)

      p| LISBON, March 5 (NAN) -- Foreign Minister Adaora Nwosu held talks with her Portuguese counterpart on Wednesday.

      p| The two ministers discussed trade, fisheries and the return of artefacts, and agreed to meet again in Abuja.

      p| She will leave for Rabat on Thursday.

      f| (END)

      f| Related News

      o| Senate approves new ambassadors

      o| The Senate on Tuesday approved a list of twelve ambassadors sent by the President last month.

      o| Tanker seized off Forcados (Photo: Navy)

      o| Navy seizes tanker off Forcados

      o| The Navy said on Monday that it had seized a tanker with a crew of nine off the Forcados terminal.
      """),
    Specimen(
      "a link to another story in the middle of the body",
      """
      t| Kurdistan delegation arrives in Vienna

      p| VIENNA (AA) - A delegation led by Deputy Prime Minister Karwan Aziz arrived in Vienna on Monday for talks on gas.

      o| ALSO READ: Gas pipeline repairs finished ahead of schedule

      p| Aziz is due to meet Chancellor Lukas Brandner and executives of two energy companies on Tuesday.

      f| Read more

      o| Gas pipeline repairs finished ahead of schedule
      o| Five things to know about the Vienna talks

      p| The visit follows an invitation that Brandner extended in January.

      p| Aziz last visited Vienna in 2021, when the two sides signed a memorandum on customs.

      f| Reporting by Jane Doe in Vienna; Editing by John Roe
      """),
    Specimen(
      "a signature alone and other stories without marker",
      """
      t| Sultan receives letter from Emir

      p| Muscat, 5 March (ONA) --- His Majesty the Sultan has received a written letter from the Emir of Qatar on ties between the two countries.

      p| The letter was handed over by the Ambassador of Qatar, who was received by the Foreign Minister on Wednesday.

      p| The audience was attended by a number of officials of both countries.

      f| ONA

      o| Shura Council discusses budget

      o| The Shura Council discussed the draft budget on Tuesday and passed it to the committee for economy.

      o| Rain expected in Dhofar

      o| The weather service expects rain in Dhofar at the end of the week and warns drivers of flooded wadis.
      """),
    Specimen(
      "pictures between the paragraphs, credited on lines of their own",
      """
      t| Polish president visits Nairobi

      p| NAIROBI, Kenya (AP) — The president of Poland began a three-day visit to Kenya on Sunday, the first by a Polish head of state in decades.

      c| The two presidents inspect a guard of honour at State House
      f| Photo: State House Kenya

      p| He was received by his Kenyan counterpart at State House, where the two held talks on trade and education.

      c| FILE - The president of Poland speaks in Warsaw on Jan. 7. (AP Photo/Jan Kowal, File)

      p| The two countries signed an agreement on labour migration after the talks.

      c| A student waves a flag on Kenyatta Avenue. REUTERS/Mary Wanjiru

      p| On Monday he is to open the embassy's new building.
      """),
    Specimen(
      "trailing signature and date of update",
      """
      t| Thai PM to host leaders of five neighbours

      f| Published: 3 March 2025 10:05 AM
      f| By Somchai Prasert

      p| BANGKOK: Prime Minister Anong Chaiyasit will host the leaders of five neighbouring countries next week, her office said on Monday. - Bernama

      f| Share this article
      f| Facebook
      f| Twitter

      f| You may also like

      o| Floods close border crossing at Mae Sai
      o| New train links Vientiane and Bangkok
      o| Baht falls to lowest in a month
      """),
  ]
}
