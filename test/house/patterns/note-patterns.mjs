// Loaded before a program: notes every pattern that is made while it runs and where, and prints them as JSON at the end.
const Original = globalThis.RegExp
const noted = new Map()

/** The file that asked for the pattern. */
function maker() {
  const frames = String(new Error('where').stack).replaceAll('\\', '/').split('\n').slice(1)
  const frame = frames.find(line => /\/(src|node_modules)\//.test(line) && !line.includes('note-patterns'))
  return /(?:node_modules|src)\/[^:)]+/.exec(frame ?? '')?.[0] ?? 'unknown'
}

class Noting extends Original {
  constructor(source, flags) {
    super(source, flags)
    const pattern = { source: this.source, flags: this.flags, from: maker() }
    noted.set(`${pattern.flags}/${pattern.source}`, pattern)
  }
}
// A pattern without `new` gives one too.
globalThis.RegExp = new Proxy(Noting, {
  apply: (target, _this, args) => new target(...args),
})
process.on('exit', () => process.stdout.write(JSON.stringify([...noted.values()])))
