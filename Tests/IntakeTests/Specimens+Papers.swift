extension Specimen {
  /// Newspapers: bylines, repeated leads, links to other stories, questions as headings.
  static let papers: [Specimen] = [
    Specimen(
      "a caption that stands twice",
      """
      t| Envoys present credentials in Colombo

      p| Four new ambassadors presented credentials to the President on Thursday.

      c| The new Ambassador of Peru with the President at the ceremony
      f| The new Ambassador of Peru with the President at the ceremony

      p| The new envoys of Peru, Benin, Laos and Estonia presented their credentials at the President's House.

      p| The Foreign Minister and the Secretary to the President were present.
      """),
    Specimen(
      "the next story after most read",
      """
      t| Bhutan and Denmark upgrade ties

      f| By Karma Dorji

      p| THIMPHU — Bhutan and Denmark have agreed to raise their ties to a comprehensive partnership, the two governments said.

      p| The step was announced after a meeting of Bhutan's prime minister and the Danish foreign minister in Thimphu.

      p| Denmark has supported Bhutan's hydropower since the 1990s.

      f| Copyright © 2025 The Valley Courier. All rights reserved.

      f| Most read

      o| Snow closes Thrumshing La

      o| Heavy snow closed the pass at Thrumshing La on Sunday and stranded some forty cars, the police said.

      o| School results out

      o| Results of the school examinations were released on Friday, and girls did better than boys for the third year.
      """),
    Specimen(
      "the next story has a title and a dateline of its own",
      """
      t| Gabon's envoy arrives in Brasilia

      p| BRASILIA, March 5 (ABI) -- Gabon's new ambassador arrived in Brasilia on Wednesday and called at the foreign ministry.

      p| The two countries opened embassies in each other's capitals in the 1970s.

      o| Water reaches the roofs of houses at Belém (Photo: ABI)

      o| Floods in the north

      o| BELEM, March 5 (ABI) -- Heavy rain has flooded the lower quarters of the city, the mayor's office said.

      o| Schools are closed until Friday.
      """),
    Specimen(
      "questions as headings, quotations as paragraphs",
      """
      t| What the Lima accord means

      p| Peru and Ecuador signed an accord on river traffic in Lima on Saturday.

      h| What is in the accord

      p| It opens four ports to vessels of both countries and sets up a commission.

      p| "This is a day of joy for the people of the river," President Quispe said.

      p| What happens next? The two parliaments have to ratify it before the end of the year.
      """),
  ]
}
