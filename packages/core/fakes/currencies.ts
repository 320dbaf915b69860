/** Every currency of ISO 4217 that is in use, with the funds and metals that have a code, and what must hold of each. */
import { format } from '../src/format.js';

export const CURRENCIES: readonly string[] = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF
  CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
  MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
  SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV
  WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
`
  .trim()
  .split(/\s+/);

/** Codes that are no currency of ISO 4217, and that a shop may have all the same. */
export const OTHERS: readonly string[] = ['USDC', 'POINTS', 'MILES'];
export const LOCALES: readonly string[] = ['en', 'de', 'ar', 'ar-EG', 'de-CH'];
const AMOUNTS = ['0', '7', '1900', '1900.00', '4990.50', '49.9', '49.90', '1.234', '0.0001', '12345678901234567.89', '-5.05'];

/** The digits of a text, in the order in which they are read, as Latin ones. */
const digitsOf = (text: string): string =>
  [...text].map((sign) => (/\d/.test(sign) ? sign : /[٠-٩]/.test(sign) ? String('٠١٢٣٤٥٦٧٨٩'.indexOf(sign)) : '')).join('');

/** What is wrong with how a currency is written: a digit that was given is missing, or one that was not is there, or it throws. */
export function faultsOfCurrency(currency: string): string[] {
  return LOCALES.flatMap((locale) =>
    AMOUNTS.flatMap((amount) => {
      try {
        const text = format({ amount, currency }, locale);
        const given = digitsOf(amount.replace(/\.(\d*?)0+$/, '.$1'));
        const isWhole = digitsOf(text).startsWith(given) && /^0*$/.test(digitsOf(text).slice(given.length));
        const isSigned = amount.startsWith('-') === /[-−]/.test(text);
        return isWhole && isSigned ? [] : [`${amount} ${currency} in ${locale} is ${text}`];
      } catch (cause) {
        return [`${amount} ${currency} in ${locale} throws ${String(cause)}`];
      }
    }),
  );
}
