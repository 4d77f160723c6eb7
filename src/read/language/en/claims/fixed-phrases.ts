import type { Predicate } from '../../../../core/predicate.ts'
import { anyOf, near, type Sign } from '../sign.ts'

/** Things told by fixed phrases, wherever they stand; the first that fits counts. Words are lower case with single spaces. */
export const fixedPhrases: readonly (readonly [Sign, Predicate])[] = [
  [
    /\b(could|can) not (yet |independently )?(establish|verify|confirm|determine)\b|\b(do|does|did) not (yet )?know (who|whose|how (many|much)|whether|when|where|which)\b|\b(could|can) not (yet )?(say|tell) (who|whose|how (many|much)|whether|when|where|which|what had)\b|\b(has|have|had|was|were|is|are) not (yet )?been able to\b|\b(was|were|has been|have been) never (established|verified|confirmed|determined|identified)\b/,
    'not-verified',
  ],
  [
    /\bneither (confirm|deny)\b|\b(did|would|does|do) not (address|adress|discuss|engage with|take up)\b|\b(would|will|could) (only|merely) (say|repeat)\b|\b(matter|case|question) (is|was) (["“‘'] ?)?in hand\b|\b(do not|don't|does not|doesn't|did not|didn't) (keep|have) (that|such|those|any such|this) (a )?(lists?|figures?|records?|numbers?)\b/,
    'no-response',
  ],
  [
    /\btoll (may|might|could|will|is (likely|expected|feared) to) (\w+ )?(rise|grow|climb|increase)\b|^(please )?(do not|don't|never) (use|touch|approach|cross|enter|go near|pick up|drink)\b/,
    'warns',
  ],
  [
    /\b(sign|signs|signed|signing|give|gives|gave|given|giving|issue|issues|issued|issuing|pass|passes|passed|passing|approve|approved|approving|relay|relayed|relaying|transmitted) (off on )?(down |on )?((the|any|that|this|such|his|her|their|its) orders?\b(?! (to|for|of|in|that|not)\b)|(\S+ ){0,2}(launch|launching|firing|fire|shelling|strike|attack|shooting|bombing) orders?\b|(\S+ ){0,2}orders? to (shell|fire|open fire|attack|shoot|bomb|strike|kill|launch|burn|storm))/,
    'orders-attack',
  ],
  [
    /\bsign(s|ed|ing)? (off on|for|off) (\S+ ){0,2}(shelling|strikes?|attacks?|bombing|raids?|shells?|launch|air ?strikes?|bombardment|assault)\b|\bon (his|her|their) (signature|say-so)\b/,
    'orders-attack',
  ],
  [
    /\bhid(e|es|ing|den)? (among|behind|amid) (the )?(\w+ )?(civilians|passengers|families|residents|patients|children|women|people|villagers|prisoners|crowd)\b|\bus(e|es|ed|ing) (the |a )?(queue|crowd|passengers|families|people) as (cover|a shield)\b/,
    'uses-as-shield',
  ],
  [
    near(
      near(/\b(rockets?|missiles?|shells?|mortars?|guns?|rounds) /, /\b(up|fired|launched|firing|flew) from /, 20),
      /\b(schools?|hospitals?|clinics?|church(es)?|kindergartens?|wards?)\b/,
      30,
    ),
    'uses-for-military',
  ],
  [
    near(
      /\b(trucks?|lorr(y|ies)|ambulances?|buses|vehicles?|boats?|trains?|convoys?)\b/,
      /\bcarr(y|ies|ied|ying) (\w+ ){0,2}(weapons?|ammunition|guns?|gun sights|rifles|rockets|arms|shells|explosives|munitions)\b/,
      30,
    ),
    'uses-for-military',
  ],
  [
    anyOf(
      /\b(arrest|extradition) warrants?\b|\bwarrants? for\b|\b(is|are|was|were|been|stands|stood) (\w+ )?(charged with|indicted (for|on))\b/,
      near(
        /\b(call|calls|called|calling|ask|asks|asked|demand|demands|demanded|urge|urged)\b/,
        /\b(arrest|extradite|trial|indict) ?(him|her|them|the|of|$)/,
        60,
      ),
    ),
    'calls-for-prosecution',
  ],
  [near(/\b(whoever|anyone|any (man|soldier|person))\b/, /\bwould be (punished|dealt with)\b/, 50), 'promises'],
  [/\b(is|are|was|were|been) reported destroyed\b/, 'facility-status'],
  [/\bplead(ed|s|ing)? (not )?guilty\b/, 'responsibility'],
  [
    /\b(struck|hit|punched|kicked) (in|on|across) the (face|stomach|ribs|mouth)\b|\brifle butts?\b|\bcattle prods?\b/,
    'ill-treats',
  ],
  [
    /\bpromoted (to )?(the rank of )?(captain|major|colonel|lieutenant|general|brigadier|sergeant|corporal|admiral|commodore)\b/,
    'holds-rank',
  ],
  [near(/\b(power|electricity|heating|gas supply)\b/, /\b(been|is|was) off\b/, 30), 'service-unavailable'],
  [
    /\bopen(ed|s|ing)? (an? |the |its |their )?(\w+ ){0,2}(case|file|inquiry|investigation|probe|proceedings)\b|\b(has|have|had) (\w+ )?traced\b|\b(has|have|had) (\w+ )?(seen|viewed|studied|examined) (the |some )?(photographs|photos|footage|videos?|images|documents|recordings)\b/,
    'investigates',
  ],
  [
    /\b(not|n't|never) been seen\b|\bno (word|sign|trace|news) of\b|\bunaccounted for\b|\b(has|have|had) been gone (for|since)\b|\b(was|were) last seen\b/,
    'goes-missing',
  ],
  [
    near(
      /\b(people|men|women|boys|girls|passengers|drivers?|workers|aid workers)\b/,
      /\b(taken|dragged|pulled|hauled|removed) (off|out of|from) (the|a|an|their|his|her|its)? ?(\w+ )?(bus|buses|lorry|lorries|train|boats?|trucks?|convoy|cars?|homes?|beds?)\b/,
      40,
    ),
    'abducts',
  ],
  [
    anyOf(
      near(
        /\btreated (?=at )/,
        /\bfor (\w+ )?(shock|burns?|wounds?|cuts?|injur(y|ies)|concussion|hypothermia|smoke)\b/,
        34,
      ),
      /\btreated for (\w+ )?(shock|burns?|wounds?|cuts?|injur(y|ies)|concussion|hypothermia|smoke)\b|\b(is|are|was|were|being|been) (being )?cared for (at|in|by)\b|\boperat(ed|es|e|ing) on (\S+ ){0,2}(people|patients|wounded|children|men|women|him|her|them|\d+)\b|\b(takes?|taking|admits?) (in )?(only )?the (\w+ly )?(wounded|injured)\b/,
    ),
    'treats-patients',
  ],
  [anyOf(/\bamong the dead\b/, near(/\b(injured|wounded|burned)\b/, /\b(die|dies|died)\b/, 25)), 'kills'],
  [/\bamong the (wounded|injured)\b/, 'injures'],
  [
    anyOf(
      /\b(is|are|was|were|lie|lies|remain|remains) (still )?(under|beneath) (the|that|this|its) (\w+ )?(roof|rubble|debris|wreckage|ruins)\b|\bcut(s|ting)? off (\S+ ){0,3}(people|residents|civilians|families|villagers|souls)\b/,
      near(
        /\b(people|residents|civilians|families|souls|men|women|children|villagers|patients|passengers)\b/,
        /\b(stuck|stranded|trapped|cut off)\b/,
        20,
      ),
    ),
    'traps',
  ],
  [
    near(
      /\b(stuck|lodged|embedded)\b/,
      /\b(in|through) (the|its|our|a) (\w+ ){0,2}(roof|wall|floor|ceiling|yard|courtyard)\b/,
      20,
    ),
    'facility-status',
  ],
  [
    anyOf(
      near(/\b(buses|coaches|ambulances|evacuees)\b/, /\b(have|has|had) (\w+ )?(left|departed|set off)\b/, 15),
      near(
        /\b(took|taken|brought|ferried|carried|rowed) (\S+ ){1,4}(people|residents|civilians|children|families|patients|wounded)\b/,
        /\b(across|out of|out|over|to safety|on each|away from)\b/,
        10,
      ),
      near(/\b(wounded|injured|patients)\b/, /\b(brought|carried|taken) (in|out|down) on\b/, 20),
    ),
    'evacuates',
  ],
  [
    anyOf(
      /["“‘'] ?borrowed ?["”’']|\b(made off with|carried off|helped themselves to)\b/,
      near(
        /\b(boxes|sacks|crates|bags|cattle|stores|supplies)\b/,
        /\b(was|were) (gone|missing) (afterwards|after|when)\b/,
        30,
      ),
    ),
    'loots',
  ],
  [
    /\bstarv(e|es|ed|ing) (the |a |an |its |whole )?(town|city|people|population|residents|civilians|inhabitants|villages?|district)\b|\b(not|n't) been fed\b|\bi said no (water|food|bread|power)\b/,
    'deprives',
  ],
  [
    anyOf(
      /\bwill (not|never) be (touched|harmed|fired (up)?on|shot at|hurt)\b/,
      near(
        /\b(civilians|people|anyone|everyone|those|whoever)\b/,
        /\bwill be (fed|housed|let through|allowed through|received)\b/,
        60,
      ),
    ),
    'promises-safe-passage',
  ],
  [/\b(used|fired|launched|turned) against (an? |the |its )?(?!(us|them|him|her|me)\b)/, 'attacks'],
  [
    anyOf(
      /\b(is|was|remain(s|ed)?) (not (\w+ )?clear|unclear|unknown|unconfirmed|unverified)\b|\bno way (to|of) (verify|confirm|check)(ing)?\b/,
      near(
        /\b(could not|cannot|can't|couldn't|unable to|not been able to|did not|was not|were not)\b/,
        /\b(verif(y|ied)|confirm(ed)?|establish(ed)?|determined?|authenticated?|corroborated?|identif(y|ied)|located?)\b/,
        40,
      ),
      near(
        near(/\bneither /, / (could|has|have)\b/, 30),
        /\b(verif(y|ied)|confirm(ed)?|establish(ed)?|determined?|authenticated?|corroborated?|identif(y|ied)|located?)\b/,
        40,
      ),
    ),
    'not-verified',
  ],
  [
    anyOf(
      /\b(could not|couldn't) be (reached|contacted)\b|\b(declin|refus)(ed|es|ing) to (comment|respond|reply|answer|discuss|elaborate|say|name|identify|be named|be interviewed|speak|explain|give (any )?(details|reasons))\b|\bneither confirm(ed)? nor den(y|ied)\b|\b(did|would|will|could|has|have|had|does) not (yet )?(say|said|elaborate|specify|explain|give (any )?(details|reasons))\b|\bno (response|reply|comment)\b/,
      near(
        /\b(did not|didn't|had not|has not|have not|hasn't|hadn't)\b/,
        /\b(respond(ed)?|repl(y|ied)|comment(ed)?|answer(ed)?)\b/,
        30,
      ),
      near(/\bneither /, /\b(respond|repli|comment|answer)ed\b/, 30),
    ),
    'no-response',
  ],
  [
    anyOf(
      /\b(lay|put|laid|laying|putting) down (your|their|his|her|its|the|our) (arms|weapons|rifles|guns)\b|^(please )?surrender\b|\b(must|should|please|or|and) surrender\b/,
      near(/\b(order|call|told|tell|urg|demand|ultimat|ask|insist|appeal|invit|press|warn)\w* /, /\bsurrender\b/, 60),
    ),
    'demands-surrender',
  ],
  [/\b(laid|lay|laying|lays) waste\b/, 'destroys'],
  [near(/\b(tak(e|es|en|ing)|took|tear(s|ing)?|tore|torn) /, / apart\b/, 30), 'destroys'],
  [/\bsafe (passage|corridor|exit|road|route|conduct|way out)\b|\bguaranteed safe\b/, 'promises-safe-passage'],
  [
    anyOf(
      /\b(war crimes?|criminal) (charges|trial|tribunal|court)\b|\b(stand|face|put on|brought to) (trial|justice|charges)\b|\bprosecut(e|ed|ion)\b|\bheld? (to account|accountable)\b|\b(read out|heard|tried) (in|before) (a|the) court\b/,
      near(/\bbring /, / to (trial|justice|charges)\b/, 30),
      near(/\bput /, / on trial\b/, 40),
      near(/\bface /, /charges\b/, 20),
    ),
    'calls-for-prosecution',
  ],
  [
    anyOf(
      /\bresponsib(le|ility) for\b|\b(den(y|ied|ies)|accept(ed|s)?|bears?|bore|claim(ed|s)?|took|takes?|admit(ted|s)?|reject(ed|s)?|assign(ed)?|any|no) (\w+ )?responsibility\b|\b(is|are|was|were|be|been) (\w+ )?(responsible|to blame)\b/,
      near(/\b(held|hold|holds) /, / responsible\b/, 40),
    ),
    'responsibility',
  ],
  [
    /\b(human|living) shields?\b|\bus(e|es|ed|ing) (the )?(\w+ )?(civilians|families|residents|women|children|people|villagers|patients|prisoners|hostages) as\b/,
    'uses-as-shield',
  ],
  [
    near(
      /\b(us(e|es|ed|ing)|turn(s|ed|ing)?)\b/,
      /\b(as|into) (a |an |their |its )?(\w+ )?(firing|military|ammunition|command|weapons?|barracks|base|bases|depots?|positions?|cover|garrison|arsenal|headquarters|outpost|lookout)\b/,
      60,
    ),
    'uses-for-military',
  ],
  [
    near(
      /\bused to (carry|ferry|move|transport|store|hide|shelter|launch|fire) /,
      /\b(weapons?|ammunition|fighters|troops|soldiers|rockets|shells|arms|munitions|explosives)\b/,
      30,
    ),
    'uses-for-military',
  ],
  [
    near(
      near(
        /\b(keep(s|ing)?|kept|stor(e|es|ed|ing)|hid(e|es|den|ing)?|stash(ed|es|ing)?|station(ed|s)?|park(ed|s)?|plac(e|ed|es)|position(ed|s)?|deploy(ed|s)?|mount(ed|s)?|install(ed|s)?|set up|dug in)\b/,
        /\b(shells|rockets?|weapons?|ammunition|rifles?|arms|guns?|tanks?|artillery|mortars?|missiles?|launchers?|howitzers?|batteries|munitions|explosives|snipers)\b/,
        30,
      ),
      /\b(in|inside|under|beneath|at|near|behind|next to|beside|on|around|outside)\b/,
      20,
    ),
    'uses-for-military',
  ],
  [
    anyOf(
      /\b(is|are|becomes?|will be) (a |an )?(legitimate |military )?targets?\b/,
      near(
        /\b(anyone|everyone|those|whoever|all|any|every|no one) /,
        /\b(will|shall) be (treated as|shot|destroyed|killed|considered|regarded|punished|executed|arrested|hunted|spared)\b/,
        60,
      ),
    ),
    'threatens',
  ],
  [/\b(opened|opening|open) fire\b|\b(shot|shoot) at\b/, 'shoots'],
  [
    /\b(shot|beaten|stabbed|crushed|burn(ed|t)|starved|froze(n)?|bled|hacked) (dead|to death)\b|\b(lost|losing|lose) (their|his|her) li(fe|ves)\b/,
    'kills',
  ],
  [
    anyOf(
      /\b(shot|stabbed|beat|beaten) and killed\b/,
      near(/\b(stabbed|beat|beaten|burned|burnt|hacked|crushed|trampled|tortured|starved) /, /\bto death\b/, 40),
    ),
    'kills',
  ],
  [/\bclos(e|es|ed|ing) the (ring|circle|noose|encirclement)\b/, 'besieges'],
  [
    anyOf(
      near(
        /\b(turn(s|ed|ing)?|sen(d|t)) (back|away|round|around) /,
        /\b(convoys?|aid|trucks?|lorries|relief|ambulances?)\b/,
        40,
      ),
      near(/\b(convoys?|aid|trucks|lorries|relief|ambulances?)\b/, /\b(turned|sent) (back|away|round|around)\b/, 60),
    ),
    'obstructs-aid',
  ],
  [/\b(never|not|n't) (get|gets|got|make it|made it|let|allowed) (\w+ )?(through|past)\b/, 'obstructs-aid'],
  [
    /\b(is|are|was|were|be|been|remain|remains|remained|still|went|gone|goes|go|reported) (still |also |now )?missing\b|\b(not|n't|never) been (seen|heard (of|from)) since\b/,
    'goes-missing',
  ],
  [/\bon (his|her|their|its) (direct )?orders?\b|\bon (the )?(direct )?orders? of\b/, 'orders-attack'],
  [
    /\bno longer (able|possible)\b|\b(cannot|can not|can't|unable to|could not|can no longer) (perform|provide|treat|operate|bring|supply|deliver|offer|feed|run)\b|\bwithout (\w+ )?(surgery|care|treatment|services?|ambulances?|doctors?)\b|\b(has|have|had) (had )?no (\w+ )?(surgeons?|doctors?|nurses?|ambulances?|anaesthetist|paramedics?|teachers?|firefighters?)\b|\b(gave|given|give|broke|broken) (out|down)\b|\bstopped (working|functioning|operating)\b/,
    'service-unavailable',
  ],
  [/\b(better |widely |locally )?(known|nicknamed) (\w+ ){0,3}as (the |["“‘'])/, 'nickname'],
  [/\b(his|her|their|its|whose) (real |full |true )?name (is|was)\b/, 'identity'],
]

/** Phrases that count only where no verb or noun tells an event. */
export const lastPhrases: readonly (readonly [Sign, Predicate])[] = [
  [/\b(has|have|had|is|was|been) ringed\b|\bringed (the|by)\b/, 'besieges'],
  [
    anyOf(
      /\bfrom \d{4} to \d{4},? (minister|quartermaster|head|director|governor|mayor|chief|ambassador) of\b/,
      near(
        near(/\bwas\b/, /\b(minister|quartermaster|head|director|governor|mayor|chief|ambassador|commander) of\b/, 30),
        /\b(until|from \d{4}|to \d{4}|during)\b/,
        60,
      ),
    ),
    'held-post',
  ],
  [
    /\b(is|remains) (the )?(acting )?(head|director|chief|chairman|chairwoman|governor|mayor|minister) of\b/,
    'holds-post',
  ],
  [/\b(mortar|shell|artillery) (impacts?|hits?)\b/, 'shells'],
  [/\b(runs?|ran|running) dry\b/, 'suffers-shortage'],
  [/\b(on fire|ablaze|in flames)\b/, 'sets-fire'],
  [
    anyOf(
      near(
        /\b(power|water|electricity|gas|heating|phones?|network)\b/,
        /\b(is|are|was|were|been) (off|out|down)\b/,
        40,
      ),
      near(/\bwells?\b/, /\b(dried up|ran dry|runs? dry)\b/, 10),
      near(/\bno (\w+ )?(dialysis|surgery|operations?|lessons|classes|treatment)\b/, /\b(possible|since)\b/, 20),
    ),
    'service-unavailable',
  ],
  [
    /\bno (aid|food|help|water|convoy|supplies) (has|have|had) (\w+ )?(arrived|come|reached|got|been)\b/,
    'suffers-shortage',
  ],
  [
    anyOf(
      near(/\bnobody has got\b/, /\bthrough\b/, 40),
      near(
        /\b(loads|convoys?|trucks|lorries|supplies|aid)\b/,
        /\b(been |were |was )(stopped|held up|held) (at|by|on)\b/,
        20,
      ),
    ),
    'obstructs-aid',
  ],
]
