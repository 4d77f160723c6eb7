import { spec } from './spec.ts'

type Nothing = Readonly<Record<never, never>>

/** Trouble with asking a model that a person runs for a second opinion. */
export const modelProblems = {
  'model.address-malformed': spec<{ text: string }>({
    category: 'usage',
    says: f => `"${f.text}" is not the address of a model.`,
    remedy: 'Write it like http://127.0.0.1:8080/v1, in small letters, without a name, password or question mark.',
  }),
  'model.address-remote': spec<{ host: string }>({
    category: 'rule',
    says: f => `${f.host} is another machine: the words of the case would leave this one. Nothing was sent.`,
    remedy:
      'Run the model on this machine (http://127.0.0.1:8080/v1). Only if everybody named in the case may become known there, say --allow-remote.',
  }),
  'model.address-plain': spec<{ host: string }>({
    category: 'rule',
    says: f => `Words sent to ${f.host} over http could be read on the way. Nothing was sent.`,
    remedy: 'Use an address that begins with https://.',
  }),
  'model.not-allowed': spec<Nothing>({
    category: 'rule',
    says: () => 'Nobody has allowed this case to ask a model. Nothing was sent.',
    remedy: 'Allow one: `onus model allow --address http://127.0.0.1:8080/v1 --model NAME --reason WHY`.',
  }),
  'model.unreachable': spec<{ address: string; why: string }>({
    category: 'environment',
    says: f => `The model at ${f.address} does not answer: ${f.why}. Nothing was sent and nothing was kept.`,
    remedy: 'Start the program that runs the model, or allow another address with `onus model allow`.',
  }),
  'model.key-unreadable': spec<{ path: string }>({
    category: 'environment',
    says: f => `The key of the model cannot be read from ${f.path}. Nothing was sent.`,
    remedy: 'Set ONUS_MODEL_KEY_FILE to a file that holds the key on one line, or ONUS_MODEL_KEY to the key itself.',
  }),
  'model.suggestion-dropped': spec<{ rule: string; why: string }>({
    category: 'rule',
    says: f => `The suggestion was dropped (${f.rule}): ${f.why}.`,
    remedy: 'Nothing has to be done: what a model says is kept only where it holds to the letter.',
  }),
}
