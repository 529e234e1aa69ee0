/// What a statement or an engagement is about (codebook, section 5), in the codebook's order.
public enum Topic: String, Sendable, Hashable, CaseIterable {
  case politics, parliament, party, trade, investment, finance
  case developmentAid = "development_aid"
  case defence, security, terrorism
  case crimeDrugs = "crime_drugs"
  case border, maritime
  case migrationConsular = "migration_consular"
  case energy, nuclear
  case climateEnvironment = "climate_environment"
  case agriculture, health
  case scienceTechnology = "science_technology"
  case digital, education, culture, tourism
  case peopleToPeople = "people_to_people"
  case transport, labour
  case humanRights = "human_rights"
  case humanitarian
  case lawJustice = "law_justice"
  case space, sport, media
  case localCooperation = "local_cooperation"
  case regionalAffairs = "regional_affairs"
  case multilateralBodies = "multilateral_bodies"
  case peaceConflict = "peace_conflict"
}
