// Loaded into a measured process: says at its end how much memory it held at most, in KB.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.ONUS_PEAK_FILE, String(process.resourceUsage().maxRSS)))
