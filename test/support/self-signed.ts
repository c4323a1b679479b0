import { generateKeyPairSync, sign } from 'node:crypto';

/** DER: tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const SEQUENCE = 0x30;
const hex = (digits: string) => Buffer.from(digits, 'hex');
const ECDSA_SHA256 = der(SEQUENCE, hex('06082a8648ce3d040302'));
const LOCALHOST = der(SEQUENCE, der(0x31, der(SEQUENCE, hex('0603550403'), der(0x0c, Buffer.from('localhost')))));
/** subjectAltName: DNS localhost. */
const ALSO_NAMED = der(
  0xa3,
  der(SEQUENCE, der(SEQUENCE, hex('0603551d11'), der(0x04, der(SEQUENCE, der(0x82, Buffer.from('localhost')))))),
);
const time = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** Key and certificate (PEM) of "localhost" for a day, signed by themselves: a browser takes them when it is told to. */
export function selfSigned(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const hours = (count: number) => time(new Date(now + count * 3_600_000));
  const body = der(
    SEQUENCE,
    der(0xa0, hex('020102')),
    hex('020101'),
    ECDSA_SHA256,
    LOCALHOST,
    der(SEQUENCE, hours(-1), hours(24)),
    LOCALHOST,
    publicKey.export({ type: 'spki', format: 'der' }),
    ALSO_NAMED,
  );
  const signature = der(0x03, hex('00'), sign('sha256', body, privateKey));
  const lines = der(SEQUENCE, body, ECDSA_SHA256, signature)
    .toString('base64')
    .match(/.{1,64}/g)!;
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
