package id.jembatan.gateway.partner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on partners, relations, missions and people. The texts are in
/// `messages/partner_*.properties`.
@MessageBundle("partner")
public interface PartnerWords {

    // --- The parts of the area

    @Message
    String area();

    @Message
    String areaPartners();

    @Message
    String areaTies();

    @Message
    String areaAnniversaries();

    @Message
    String areaMissions();

    @Message
    String areaContacts();

    @Message
    String areaDuplicates();

    @Message
    String views();

    @Message
    String tabOverview();

    @Message
    String tabTimeline();

    @Message
    String tabPeople();

    @Message
    String tabBriefing();

    @Message
    String tabRecord();

    // --- What can be done

    @Message
    String newPartner();

    @Message
    String register();

    @Message
    String edit();

    @Message
    String editOf(String name);

    @Message
    String editLead();

    @Message
    String cancel();

    @Message
    String save();

    @Message
    String calendar();

    @Message
    String cards();

    @Message
    String briefingPdf();

    @Message
    String compare();

    @Message
    String withdraw();

    @Message
    String done(String what);

    // --- The list

    @Message
    String searchAnyName();

    @Message
    String stageOfPartner();

    @Message
    String stage(String code);

    @Message
    String order();

    @Message
    String byName();

    @Message
    String oldestFirst();

    @Message
    String newestFirst();

    // --- One partner

    @Message
    String mergedInto();

    @Message
    String withdrawn();

    @Message
    String openDifferences(int count);

    @Message
    String seeBelow();

    @Message
    String tieEnded();

    @Message
    String goesOn();

    @Message
    String stageUnknown();

    @Message
    String stageUnknownWhy();

    @Message
    String sinceUnknown();

    @Message
    String nextAnniversary();

    @Message
    String years(int count);

    @Message
    String yearsOf(String count);

    @Message
    String round();

    @Message
    String nextStep();

    @Message
    String ownSide(String code);

    @Message
    String compareWords();

    @Message
    String noScorecards();

    @Message
    String place();

    @Message
    String liesIn();

    @Message
    String around();

    @Message
    String within();

    @Message
    String noneWithin();

    @Message
    String location();

    @Message
    String nameSort(String code);

    // --- Signs of life

    @Message
    String signsOfLife();

    @Message
    String dormancy(String code);

    @Message
    String possibly(String code);

    @Message
    String lastActivity();

    @Message
    String activity();

    @Message
    String daysSince(String days);

    @Message
    String daysBetween(String least, String most);

    @Message
    String nothingOnRecord();

    @Message
    String whySo();

    @Message
    String dormancyRule(int quiet, int dormant);

    @Message
    String dormancyDays(String quiet, String dormant);

    @Message
    String lastOn(String day);

    @Message
    String byDormancy();

    // --- The timeline

    @Message
    String nothingHappened();

    @Message
    String toldOn(String moment);

    @Message
    String dayUnknown();

    @Message
    String happened(String code);

    @Message
    String suggested();

    // --- Relations

    @Message
    String tiesLead();

    @Message
    String filterTies();

    @Message
    String differences();

    @Message
    String onlyOpen();

    @Message
    String tiesFound(String count);

    @Message
    String noTiesFound();

    @Message
    String noTies();

    @Message
    String openTie();

    @Message
    String openTieLead();

    @Message
    String noTieYet();

    @Message
    String whyStage();

    @Message
    String earlierTie();

    @Message
    String endTie();

    @Message
    String endTieSummary();

    @Message
    String reason();

    @Message
    String when();

    @Message
    String settle();

    @Message
    String whichCounts();

    @Message
    String noneCounts();

    @Message
    String noteOfSettling();

    @Message
    String settled(String moment);

    @Message
    String earlierWords(int count);

    @Message
    String addWord();

    @Message
    String fact();

    @Message
    String whoSays();

    @Message
    String whatIsSaid();

    @Message
    String about();

    @Message
    String aboutHelp();

    @Message
    String saidOn();

    @Message
    String definition();

    @Message
    String audience();

    @Message
    String asUsual();

    @Message
    String audienceOf(String code);

    @Message
    String leadership();

    @Message
    String noLeadership();

    @Message
    String tellLeadership();

    @Message
    String whichSide();

    @Message
    String office();

    @Message
    String toldDifferently();

    // --- Anniversaries

    @Message
    String anniversariesLead();

    @Message
    String fromDay();

    @Message
    String untilDay();

    @Message
    String onlyRound();

    @Message
    String noAnniversaries();

    @Message
    String howOld();

    // --- Entering a partner

    @Message
    String newPartnerLead();

    @Message
    String officialName();

    @Message
    String localName();

    @Message
    String localNameHelp();

    @Message
    String liesInField();

    @Message
    String codeOfPartner();

    @Message
    String codeHelp();

    @Message
    String latitude();

    @Message
    String longitude();

    @Message
    String degreesHelp();

    @Message
    String dateHelp();

    @Message
    String sourceHelp();

    @Message
    String ownCodeHelp();

    @Message
    String alikeLead();

    @Message
    String isAnother();

    @Message
    String isRight();

    @Message
    String why(String code);

    // --- Duplicates

    @Message
    String duplicatesLead();

    @Message
    String noDuplicates();

    @Message
    String noDuplicatesHere();

    @Message
    String looksLike();

    @Message
    String areTwo();

    @Message
    String mergeTitle();

    @Message
    String mergeLead();

    @Message
    String goesUp();

    @Message
    String staysAs();

    @Message
    String otherWay();

    @Message
    String mergeNow();

    @Message
    String merges();

    @Message
    String noMerges();

    @Message
    String mergeOf();

    @Message
    String mergeUndone(String moment);

    @Message
    String undoMerge();

    @Message
    String mergeInto();

    // --- The record

    @Message
    String addName();

    @Message
    String correctName();

    @Message
    String officialStays();

    @Message
    String languageOfName();

    @Message
    String languageHelp();

    @Message
    String heldFrom();

    @Message
    String heldUntil();

    @Message
    String identifiers();

    @Message
    String noIdentifiers();

    @Message
    String addIdentifier();

    @Message
    String scheme();

    @Message
    String identifierValue();

    @Message
    String stageDerived();

    @Message
    String reachStage();

    @Message
    String successions();

    @Message
    String noSuccessions();

    @Message
    String succession(String code);

    @Message
    String cameFrom();

    @Message
    String addSuccessor();

    @Message
    String whatBecame();

    // --- Promises and meetings of the briefing note

    @Message
    String promises();

    @Message
    String promise();

    @Message
    String whoPromised();

    @Message
    String due();

    @Message
    String noPromises();

    @Message
    String nextMeetings();

    @Message
    String noNextMeetings();

    @Message
    String lastMeetings();

    @Message
    String noLastMeetings();

    @Message
    String meetsOn(String day);

    @Message
    String metOn(String day);

    @Message
    String requests();

    @Message
    String briefingConfidential();

    @Message
    String briefingMade(String moment);

    @Message
    String briefingFor(String name);

    // --- People

    @Message
    String role();

    @Message
    String unit();

    @Message
    String term();

    @Message
    String termFrom();

    @Message
    String termUntil();

    @Message
    String reach();

    @Message
    String languages();

    @Message
    String confidential();

    @Message
    String isConfidential();

    @Message
    String peopleNow();

    @Message
    String peopleAll();

    @Message
    String noPeople();

    @Message
    String noPeopleFound();

    @Message
    String peopleFound(String count);

    @Message
    String alsoFormer();

    @Message
    String onlyPresent();

    @Message
    String newContact();

    @Message
    String contactsLead();

    @Message
    String contactLead();

    @Message
    String searchPeople();

    @Message
    String fullName();

    @Message
    String givenName();

    @Message
    String familyName();

    @Message
    String mission();

    @Message
    String missionCode();

    @Message
    String agencyCode();

    @Message
    String mails();

    @Message
    String phones();

    @Message
    String address();

    @Message
    String severalHelp();

    @Message
    String phonesHelp();

    @Message
    String languagesHelp();

    @Message
    String holders();

    @Message
    String noHolders();

    @Message
    String privacy();

    @Message
    String basis();

    @Message
    String retention();

    @Message
    String keptUntil();

    @Message
    String keeper();

    @Message
    String consentOn();

    @Message
    String consentBy();

    @Message
    String occasionOn();

    @Message
    String occasionHelp();

    @Message
    String erase();

    @Message
    String eraseLead();

    @Message
    String erasure(String code);

    @Message
    String personErased(String moment, String code);

    // --- Missions

    @Message
    String missionsLead();

    @Message
    String missionKind(String code);

    @Message
    String missionsFound(String count);

    @Message
    String noMissions();

    @Message
    String noMissionsFound();

    @Message
    String newMission();

    @Message
    String seat();

    @Message
    String accreditedTo();

    @Message
    String accreditedHelp();

    @Message
    String accreditations();

    @Message
    String accreditationsLead();

    @Message
    String accreditationUnknown();

    @Message
    String accredit();

    @Message
    String redate();

    @Message
    String partnersThere();
}
