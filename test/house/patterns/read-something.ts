// Makes every pattern that reading makes: loads each reader and reads one text in each language.
import { createHash } from 'node:crypto'
import { idFromHash } from '../../../src/core/id.ts'
import { inProcessReader } from '../../../src/read/in-process.ts'

const texts = [
  'On Monday at 10:30 the governor said three people were killed in an interview with Orlan Radio, up from "two" in May.',
  'У понеділок губернатор повідомив, що троє людей загинули.',
  'В понедельник губернатор сообщил, что погибли три человека.',
  'قال المحافظ يوم الاثنين إن ثلاثة أشخاص قتلوا.',
]
const page = `<html><head><title>x</title></head><body><p>${texts.join('</p><p>')}</p></body></html>`
const item = idFromHash('item', createHash('sha256').update(page).digest('hex'))
const reader = inProcessReader()
for (const mediaType of ['text/html', 'text/plain', 'text/markdown'])
  await reader.read({ bytes: new TextEncoder().encode(page), mediaType, item })
