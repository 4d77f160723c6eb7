import type { Predicate } from '../../../core/predicate.ts'

/** Things told by fixed phrases, wherever they stand; the first that fits counts. Words are lower case with single spaces. */
export const fixedPhrases: readonly (readonly [RegExp, Predicate])[] = [
  [
    /\b(could not|cannot|can't|couldn't|unable to|not been able to|did not|was not|were not|neither .{0,30} (could|has|have))\b.{0,40}\b(verif(y|ied)|confirm(ed)?|establish(ed)?|determined?|authenticated?|corroborated?|identif(y|ied)|located?)\b|\b(is|was|remain(s|ed)?) (not (\w+ )?clear|unclear|unknown|unconfirmed|unverified)\b|\bno way (to|of) (verify|confirm|check)(ing)?\b/,
    'not-verified',
  ],
  [
    /\b(did not|didn't|had not|has not|have not|hasn't|hadn't)\b.{0,30}\b(respond(ed)?|repl(y|ied)|comment(ed)?|answer(ed)?)\b|\b(could not|couldn't) be (reached|contacted)\b|\b(declin|refus)(ed|es|ing) to (comment|respond|reply|answer|discuss|elaborate|say|be interviewed|speak|explain|give (any )?(details|reasons))\b|\bneither confirm(ed)? nor den(y|ied)\b|\b(did|would|will|could|has|have|had|does) not (yet )?(say|said|elaborate|specify|explain|give (any )?(details|reasons))\b|\bno (response|reply|comment)\b|\bneither .{0,30}\b(respond|repli|comment|answer)ed\b/,
    'no-response',
  ],
  [
    /\b(lay|put|laid|laying|putting) down (your|their|his|her|its|the|our) (arms|weapons|rifles|guns)\b|\bsurrender\b/,
    'demands-surrender',
  ],
  [/\b(laid|lay|laying|lays) waste\b/, 'destroys'],
  [/\b(tak(e|es|en|ing)|took|tear(s|ing)?|tore|torn) .{1,30} apart\b/, 'destroys'],
  [/\bsafe (passage|corridor|exit|road|route|conduct|way out)\b|\bguaranteed safe\b/, 'promises-safe-passage'],
  [
    /\b(war crimes?|criminal) (charges|trial|tribunal|court)\b|\b(stand|face|put on|brought to|bring .{0,30} to) (trial|justice|charges)\b|\bput .{1,40} on trial\b|\bprosecut(e|ed|ion)\b|\bface .{0,20}charges\b|\bheld? (to account|accountable)\b|\b(read out|heard|tried) (in|before) (a|the) court\b/,
    'calls-for-prosecution',
  ],
  [
    /\bresponsib(le|ility) for\b|\b(held|hold|holds) .{1,40} responsible\b|\b(den(y|ied|ies)|accept(ed|s)?|bears?|bore|claim(ed|s)?|took|takes?|admit(ted|s)?|reject(ed|s)?|assign(ed)?|any|no) (\w+ )?responsibility\b|\b(is|are|was|were|be|been) (\w+ )?(responsible|to blame)\b/,
    'responsibility',
  ],
  [
    /\b(human|living) shields?\b|\bus(e|es|ed|ing) (the )?(\w+ )?(civilians|families|residents|women|children|people|villagers|patients|prisoners|hostages) as\b/,
    'uses-as-shield',
  ],
  [
    /\b(us(e|es|ed|ing)|turn(s|ed|ing)?)\b.{0,60}\b(as|into) (a |an |their |its )?(\w+ )?(firing|military|ammunition|command|weapons?|barracks|base|bases|depots?|positions?|cover|garrison|arsenal|headquarters|outpost|lookout)\b/,
    'uses-for-military',
  ],
  [
    /\bused to (carry|ferry|move|transport|store|hide|shelter|launch|fire) .{0,30}\b(weapons?|ammunition|fighters|troops|soldiers|rockets|shells|arms|munitions|explosives)\b/,
    'uses-for-military',
  ],
  [
    /\b(keep(s|ing)?|kept|stor(e|es|ed|ing)|hid(e|es|den|ing)?|stash(ed|es|ing)?|station(ed|s)?|park(ed|s)?|plac(e|ed|es)|position(ed|s)?|deploy(ed|s)?|mount(ed|s)?|install(ed|s)?|set up|dug in)\b.{0,30}\b(shells|rockets?|weapons?|ammunition|rifles?|arms|guns?|tanks?|artillery|mortars?|missiles?|launchers?|howitzers?|batteries|munitions|explosives|snipers)\b.{0,20}\b(in|inside|under|beneath|at|near|behind|next to|beside|on|around|outside)\b/,
    'uses-for-military',
  ],
  [
    /\b(anyone|everyone|those|whoever|all|any|every|no one) .{0,60}\b(will|shall) be (treated as|shot|destroyed|killed|considered|regarded|punished|executed|arrested|hunted|spared)\b|\b(is|are|becomes?|will be) (a |an )?(legitimate |military )?targets?\b/,
    'threatens',
  ],
  [/\b(opened|opening|open) fire\b|\b(shot|shoot) at\b/, 'shoots'],
  [
    /\b(shot|beaten|stabbed|crushed|burn(ed|t)|starved|froze(n)?|bled|hacked) (dead|to death)\b|\b(lost|losing|lose) (their|his|her) li(fe|ves)\b/,
    'kills',
  ],
  [/\b(shot|stabbed|beat|beaten) and killed\b/, 'kills'],
  [/\bclos(e|es|ed|ing) the (ring|circle|noose|encirclement)\b/, 'besieges'],
  [
    /\b(turn(s|ed|ing)?|sen(d|t)) (back|away|round|around) .{0,40}\b(convoys?|aid|trucks?|lorries|relief|ambulances?)\b|\b(convoys?|aid|trucks|lorries|relief|ambulances?)\b.{0,60}\b(turned|sent) (back|away|round|around)\b/,
    'obstructs-aid',
  ],
  [/\b(never|not|n't) (get|gets|got|make it|made it|let|allowed) (\w+ )?(through|past)\b/, 'obstructs-aid'],
  [
    /\b(is|are|was|were|be|been|remain|remains|remained|still|went|gone|goes|go|reported) (still |also |now )?missing\b|\b(not|n't|never) been (seen|heard (of|from)) since\b/,
    'goes-missing',
  ],
  [/\bon (his|her|their|its) (direct )?orders?\b|\bon (the )?(direct )?orders? of\b/, 'orders-attack'],
  [
    /\bno longer (able|possible)\b|\b(cannot|can't|unable to|could not|can no longer) (perform|provide|treat|operate|bring|supply|deliver|offer|feed|run)\b|\bwithout (\w+ )?(surgery|care|treatment|services?|ambulances?|doctors?)\b|\b(has|have|had) (had )?no (\w+ )?(surgeons?|doctors?|nurses?|ambulances?|anaesthetist|paramedics?|teachers?|firefighters?)\b|\b(gave|given|give|broke|broken) (out|down)\b|\bstopped (working|functioning|operating)\b/,
    'service-unavailable',
  ],
  [/\b(better |widely |locally )?(known|nicknamed) (\w+ ){0,3}as (the |["“‘'])/, 'nickname'],
  [/\b(his|her|their|its|whose) (real |full |true )?name (is|was)\b/, 'identity'],
]
