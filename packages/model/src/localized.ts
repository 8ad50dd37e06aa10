import * as z from 'zod';

/** The languages in which the product speaks to its readers. */
export const languages = ['en', 'sv'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product. */
export const localized = z.object({ en: z.string(), sv: z.string() });
export type Localized = z.infer<typeof localized>;
