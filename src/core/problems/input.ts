import { spec } from './spec.ts'

type Path = { readonly path: string }

/** Trouble with what a person gives us: files, arguments, requests. */
export const inputProblems = {
  'input.missing': spec<Path>({
    category: 'not-found',
    says: f => `There is no file ${f.path}.`,
    remedy: 'Check the spelling, or drag the file into the terminal to get its full name.',
  }),
  'input.no-permission': spec<Path>({
    category: 'environment',
    says: f => `${f.path} may not be read by you.`,
    remedy: 'Ask its owner for read permission, or copy it to your own folder.',
  }),
  'input.no-files': spec<Path>({
    category: 'input',
    says: f => `${f.path} holds no file to add.`,
    remedy: 'Name a file, a folder with files in it, or a pattern such as "reports/*.html".',
  }),
  'input.not-a-file': spec<Path>({
    category: 'input',
    says: f => `${f.path} is neither a file nor a folder.`,
    remedy: 'Name a regular file or a folder.',
  }),
  'input.empty': spec<Path>({
    category: 'input',
    says: f => `${f.path} is empty: there are no bytes to preserve.`,
    remedy: 'Fetch the item again; an empty file usually means a failed download.',
  }),
  'input.too-large': spec<{ path: string; bytes: number; limit: number }>({
    category: 'input',
    says: f => `${f.path} has ${f.bytes} bytes; the limit is ${f.limit}.`,
    remedy: 'Split the file, or raise the limit in casebook.json if the machine has the memory.',
  }),
  'input.unreadable': spec<{ path: string; why: string }>({
    category: 'input',
    says: f => `${f.path} holds no text that can be read: ${f.why}.`,
    remedy: 'The bytes can be preserved all the same with `onus add`; only the reading is left out.',
  }),
  'input.line-malformed': spec<{ number: number; why: string }>({
    category: 'input',
    says: f => `Line ${f.number} was not read: ${f.why}.`,
    remedy: 'Give one JSON object a line: {"id", "text", "date", "outlet"}; only "text" is needed.',
  }),
  'gazetteer.malformed': spec<{ path: string; why: string }>({
    category: 'input',
    says: f => `${f.path} is not a gazetteer: ${f.why}.`,
    remedy: 'Make it anew from a GeoNames dump with `onus gazetteer import`.',
  }),
  'gazetteer.line-malformed': spec<{ number: number; why: string }>({
    category: 'input',
    says: f => `Line ${f.number} was left out: ${f.why}.`,
    remedy: 'Use the files as GeoNames publishes them, unpacked: tab-separated, in UTF-8.',
  }),
  'gazetteer.no-folder': spec<Record<string, never>>({
    category: 'environment',
    says: () => 'There is no folder for gazetteers: the system names none for your data.',
    remedy: 'Name one in the environment variable ONUS_GAZETTEER.',
  }),
  'output.exists': spec<Path>({
    category: 'conflict',
    says: f => `${f.path} is there already; it was left as it is.`,
    remedy: 'Choose another name for the file to write.',
  }),
  'usage.wrong': spec<{ why: string }>({
    category: 'usage',
    says: f => f.why,
    remedy: 'See `onus --help`.',
  }),
  'id.unknown': spec<{ id: string }>({
    category: 'not-found',
    says: f => `Nothing here has the id ${f.id}, or you may not see it.`,
    remedy: 'List what there is with `onus claims` or `onus actors`.',
  }),
  'id.ambiguous': spec<{ id: string; count: number }>({
    category: 'usage',
    says: f => `${f.id} is the beginning of ${f.count} ids.`,
    remedy: 'Type a few more characters of the id.',
  }),
  'permit.refused': spec<{ action: string }>({
    category: 'not-found',
    says: f => `Nothing here by that name, or you may not ${f.action.replace(/^.*\./, '')} it.`,
    remedy: 'Ask the administrator of the case if you think you should.',
  }),
  'server.port-taken': spec<{ port: number }>({
    category: 'environment',
    says: f => `Port ${f.port} on this machine is in use.`,
    remedy: 'Leave out --port, or choose another one.',
  }),
  'server.port-refused': spec<{ port: number }>({
    category: 'environment',
    says: f => `This machine does not let you use port ${f.port}.`,
    remedy: 'Leave out --port, or choose one above 1023.',
  }),
  'server.page-missing': spec<Path>({
    category: 'environment',
    says: f => `The page is not built: ${f.path} is not there.`,
    remedy: 'Run `npm run build:web`, or install Onus again.',
  }),
  'server.no-session': spec<Record<never, never>>({
    category: 'usage',
    says: () => 'This browser has not opened the casebook, or twelve hours have passed.',
    remedy: 'End `onus serve` with Ctrl-C, start it again, and open the address that it prints.',
  }),
  'server.token-used': spec<Record<never, never>>({
    category: 'usage',
    says: () => 'This address works once, and it has been used.',
    remedy:
      'If that was not you, somebody else has seen it: end `onus serve` with Ctrl-C. Start it again for a new address.',
  }),
  'server.question-malformed': spec<{ why: string }>({
    category: 'usage',
    says: f => `The address asks for something that does not exist: ${f.why}.`,
    remedy: 'Go back to the page and choose again.',
  }),
  'server.broke': spec<Path>({
    category: 'environment',
    says: f => `${f.path} could not be shown because of a fault in Onus. Nothing was changed.`,
    remedy: 'Reload the page. If it happens again, report what the terminal says.',
  }),
  'server.refused': spec<{ why: string }>({
    category: 'usage',
    says: f => `The request was refused: ${f.why}.`,
    remedy: 'Open the address that `onus serve` printed.',
  }),
}
