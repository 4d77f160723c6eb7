import nlp from 'compromise'
import { measure } from './texts.ts'

/** What comes nearest to a reading: people, places, bodies, numbers and quotations. */
measure(text => {
  const doc = nlp(text)
  return [doc.people(), doc.places(), doc.organizations(), doc.numbers(), doc.quotations()].map(found => found.json())
})
