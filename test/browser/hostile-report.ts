/** A report that tries to be more than words: markup, handlers, hidden letters, turned writing, a line without end. */
export const hostileReport = [
  'Shells on Tavar',
  '',
  '<script>globalThis.taken = 1</script><img src="//evil.example/x.png" onerror="globalThis.taken = 2">',
  '',
  'Ana Vesk, the mayor of Tavar, said on Tuesday that <b onmouseover="globalThis.taken = 3">shells</b> hit the Tavar clinic, killing at least 12 people.',
  '',
  'The army denied that it had shelled the \u202Eicnilc\u202C. “No gun of ours f\u200Bired on Tavar,” the spokesman O\u0440a Lind said.',
  '',
  '"]}\'; fetch("//evil.example/"); // said the governor, Ora Lind, on Monday: “We hit nothing &lt;there&gt; javascript:alert(1).”',
  '',
  'قالت العمدة إن القذائف أصابت العيادة يوم الثلاثاء (Tavar, 12).',
  '',
  `The ministry said that ${'shellsandshellsand'.repeat(700)} fell on Tavar.`,
  '',
].join('\n')
