import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { measure } from './texts.ts'

const nlp = winkNlp(model)

/** Everything its model does: sentences, tags, entities (dates, numbers), sentiment. */
measure(text => nlp.readDoc(text).entities().out(nlp.its.detail))
