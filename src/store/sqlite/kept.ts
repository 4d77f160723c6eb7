/** Reads back what `save.ts` wrote as JSON. The index is our own file: where it was changed it is damaged, and is made again. */
export const kept = <T>(json: string): T => JSON.parse(json) as T // written from a checked value of this type
