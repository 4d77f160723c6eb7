import { spec } from './spec.ts'

type Text = { readonly text: string }
type Why = { readonly why: string }

/** What the domain model refuses to hold. Each code is permanent; wording may improve. */
export const domainProblems = {
  'id.malformed': spec<{ kind: string; text: string }>({
    category: 'usage',
    says: f => `"${f.text}" is not the id of a ${f.kind}.`,
    remedy: 'Copy the id from a list, for example from `onus claims`.',
  }),
  'digest.malformed': spec<Text>({
    category: 'input',
    says: f => `"${f.text}" is not a SHA-256 digest of 64 lower-case hex digits.`,
    remedy: 'Copy the digest as `sha256sum` prints it.',
  }),
  'instant.malformed': spec<Text>({
    category: 'input',
    says: f => `"${f.text}" is not a UTC instant such as 2031-05-12T09:14:00.000Z.`,
    remedy: 'Write the time in UTC with a trailing Z.',
  }),
  'anchor.slice-differs': spec<{ exact: string; found: string; start: number; end: number }>({
    category: 'rule',
    says: f => `The words at ${f.start}-${f.end} are "${f.found}", not "${f.exact}".`,
    remedy: 'Select the words again in the preserved text: an anchor is refused unless it holds to the letter.',
  }),
  'anchor.out-of-range': spec<{ start: number; end: number; length: number }>({
    category: 'rule',
    says: f => `${f.start}-${f.end} is not a stretch of words in a text of ${f.length} code points.`,
    remedy: 'Select at least one character inside the text.',
  }),
  'anchor.splits-grapheme': spec<{ at: number }>({
    category: 'rule',
    says: f => `Position ${f.at} falls inside one written character.`,
    remedy: 'Move the edge of the selection to the side of the character.',
  }),
  'claim.no-anchor': spec<Why>({
    category: 'rule',
    says: f => `A claim without its exact words is not a claim: ${f.why}.`,
    remedy: 'Anchor the claim to the words it rests on.',
  }),
  'claim.no-chain': spec<Why>({
    category: 'rule',
    says: f => `A claim needs the chain of who says it: ${f.why}.`,
    remedy: 'Begin the chain with the publisher of the item, or with "unspecified".',
  }),
  'claim.polarity-misplaced': spec<{ act: string; polarity: string }>({
    category: 'rule',
    says: f => `"${f.act}" with polarity "${f.polarity}" is not possible: only statements affirm, deny or doubt.`,
    remedy: 'Leave polarity out of questions, orders and promises; give every statement one.',
  }),
  'claim.about-missing': spec<{ polarity: string }>({
    category: 'rule',
    says: f => `A claim that ${f.polarity} must point at what it answers.`,
    remedy: 'Name the claim that is answered, or anchor the words that are denied.',
  }),
  'claim.malformed': spec<Why>({
    category: 'input',
    says: f => `This is not a claim: ${f.why}.`,
    remedy: 'See docs/formats/reading.md for the shape of a claim.',
  }),
  'moment.malformed': spec<Text>({
    category: 'input',
    says: f => `"${f.text}" is not a date in EDTF.`,
    remedy: 'Write dates as 2031-05-12, 2031-05, 2031/2032, 2031/.. or [2031-05-03..2031-05-12].',
  }),
  'moment.narrower-than-words': spec<{ edtf: string; words: string }>({
    category: 'rule',
    says: f => `${f.edtf} is narrower than the words "${f.words}" allow.`,
    remedy: 'Use the widest date the words support, such as the month or a one-of range.',
  }),
  'quantity.bounds-crossed': spec<{ min: number; max: number; words: string }>({
    category: 'rule',
    says: f => `"${f.words}" cannot be at least ${f.min} and at most ${f.max}.`,
    remedy: 'Read the bound words again: at least, more than, nearly, up to.',
  }),
  'quantity.bound-contradicts': spec<{ bound: string; why: string }>({
    category: 'rule',
    says: f => `A figure with the bound "${f.bound}" ${f.why}.`,
    remedy: 'Give the bounds that the bound word implies; see the table in docs/codebook.md, part 6.',
  }),
  'quantity.status-not-stated': spec<{ status: string; words: string }>({
    category: 'rule',
    says: f => `"${f.words}" does not say that these people are ${f.status}.`,
    remedy: 'Leave the status unknown unless the words themselves state it.',
  }),
  'quantity.no-words': spec<Why>({
    category: 'rule',
    says: f => `A figure must be somebody's words: ${f.why}. Sums are never stored.`,
    remedy: 'Anchor the figure to the words that state it.',
  }),
  'place.precision-missing': spec<Text>({
    category: 'rule',
    says: f => `"${f.text}" has coordinates or a name but no precision from 1 to 7.`,
    remedy:
      'Say how precise the place is: 1 exact, 2 near a named place, 3 district, 4 region, 5 larger, 6 country, 7 sea or air.',
  }),
  'actor.hostile-display-name': spec<Text>({
    category: 'rule',
    says: f => `"${f.text}" is an epithet or a label: it is somebody's word and never a display name.`,
    remedy: 'Show a neutral name, or "unnamed" with a description.',
  }),
  'actor.machine-links-label': spec<Text>({
    category: 'rule',
    says: f => `A machine may not link "${f.text}" to an identity.`,
    remedy: 'Leave the link to a person, who gives a reason.',
  }),
  'actor.protected': spec<Text>({
    category: 'rule',
    says: f => `${f.text} is protected: the identity may not appear here.`,
    remedy: 'Use the code of the person, or ask two cleared people to reveal it.',
  }),
  'fact.unsupported': spec<{ subject: string }>({
    category: 'rule',
    says: f => `Nothing can be stated about ${f.subject} without a claim that says it.`,
    remedy: 'Cite at least one claim.',
  }),
  'tenure.interpolated': spec<{ what: string }>({
    category: 'rule',
    says: f => `${f.what} would be filled in across a gap that no claim covers.`,
    remedy: 'Record a judgement of contiguity with a reason, or leave the gap.',
  }),
  'judgement.by-machine': spec<Why>({
    category: 'rule',
    says: f => `Only people judge: ${f.why}.`,
    remedy: 'Sign in as yourself and judge the claim.',
  }),
  'judgement.same-person': spec<{ user: string }>({
    category: 'rule',
    says: f => `${f.user} proposed this or judged it before, and a second person is needed.`,
    remedy: 'Ask a different person to judge it.',
  }),
  'judgement.no-reason': spec<Why>({
    category: 'rule',
    says: f => `A reason is needed: ${f.why}.`,
    remedy: 'Write in a sentence what in the material supports the decision.',
  }),
  'assessment.scales-mixed': spec<Why>({
    category: 'rule',
    says: f => `Reliability (A-F) and credibility (1-6) are two judgements: ${f.why}.`,
    remedy: 'Grade the source with a letter and the information with a number, separately.',
  }),
  'legal-link.incomplete': spec<Why>({
    category: 'rule',
    says: f => `A legal link needs an element, a direction and a reason: ${f.why}.`,
    remedy:
      'Choose the element by number, say supports, undermines or context, and why. Nothing is ever "proved" here.',
  }),
  'derivation.no-activity': spec<Why>({
    category: 'rule',
    says: f => `A derived item must say what made it: ${f.why}.`,
    remedy: 'Name the tool, its version and the item it was made from. Originals are never edited.',
  }),
  'corroboration.not-independent': spec<Why>({
    category: 'rule',
    says: f => `This does not corroborate: ${f.why}.`,
    remedy: 'Count only confirmed readings from origins a person judged independent.',
  }),
}
