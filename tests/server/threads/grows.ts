// A reader that wants more memory than there is.
const kept: string[] = [];
for (let at = 0; ; at++) kept.push(`${at}`.repeat(100));
