import type { Localized } from '@rtw-protocol/model';

/** What the language itself finds, by the first part of the code. */
export const ownKinds: Readonly<Record<string, { title: Localized; about: Localized }>> = {
  syntax: {
    title: { en: 'The text cannot be read here', sv: 'Texten går inte att läsa här' },
    about: {
      en: 'What cannot be read cannot be judged: while a text cannot be read as a whole, other findings of its file may be wrong or missing. The message says what to write.',
      sv: 'Det som inte går att läsa går inte att bedöma: så länge en text inte går att läsa i sin helhet kan filens övriga anmärkningar vara fel eller saknas. Meddelandet säger vad du ska skriva.',
    },
  },
  link: {
    title: {
      en: 'A name or an import leads nowhere, or to the wrong place',
      sv: 'Ett namn eller en import leder ingenstans, eller fel',
    },
    about: {
      en: 'A name stands for something that the protocol, a file that it imports, or the shipped library defines. Where it is found nowhere, what was meant cannot be judged. The message says what there is instead.',
      sv: 'Ett namn står för något som protokollet, en fil som det importerar eller det medföljande biblioteket definierar. Finns det ingenstans går det som menades inte att bedöma. Meddelandet säger vad som finns i stället.',
    },
  },
  type: {
    title: { en: 'A value of another kind is needed here', sv: 'Här behövs ett värde av ett annat slag' },
    about: {
      en: 'Each statement of a protocol, a criterion or a template takes values of its own kind: a number, a length of time, a term of the vocabulary. The message says which kind this one takes.',
      sv: 'Varje uppgift i ett protokoll, ett kriterium eller en mall tar värden av sitt eget slag: ett tal, en tidslängd, en term ur ordlistan. Meddelandet säger vilket slag det gäller här.',
    },
  },
  study: {
    title: { en: 'What the protocol says does not fit together', sv: 'Uppgifterna i protokollet går inte ihop' },
    about: {
      en: 'Two statements of a protocol contradict each other, or one leads to something else than what is written. A reader cannot tell which of them holds.',
      sv: 'Två uppgifter i ett protokoll säger emot varandra, eller den ena leder till något annat än det som står. Den som läser kan inte veta vilken som gäller.',
    },
  },
  waiver: {
    title: { en: 'A waiver has no effect, or no reason', sv: 'Ett undantag är utan verkan eller utan motivering' },
    about: {
      en: 'A waiver tells readers that the author answers for a finding, and why. One that silences nothing, or gives no reason, misleads them.',
      sv: 'Ett undantag säger läsaren att författaren svarar för en anmärkning, och varför. Ett som inte undantar något, eller som saknar motivering, vilseleder.',
    },
  },
  internal: {
    title: { en: 'Something went wrong inside rtw', sv: 'Något gick fel inuti rtw' },
    about: {
      en: 'This is a mistake of the tool, not of the protocol. Please report it with the message.',
      sv: 'Det här är ett fel i verktyget, inte i protokollet. Anmäl det gärna tillsammans med meddelandet.',
    },
  },
};
