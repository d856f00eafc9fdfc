import { defineImage } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf } from '../fixtures/_base.ts';

const checksum = '0123456789abcdef'.repeat(4);
const cloudImage = { type: 'cloud-image', checksum } as const;

/** A lab with an image of this address. */
const from = (url: string) =>
  labOf({ image: defineImage({ ...cloudImage, name: 'tpl-ubuntu-24.04-2026-09-28', url }) });

export const cases: RuleCases = {
  breaks: {
    'the folder is that of the current build': () => {
      const ubuntu = defineImage({
        ...cloudImage,
        name: 'tpl-ubuntu-24.04-2026-09-28',
        url: 'https://cloud-images.ubuntu.com/noble/current/noble-server-cloudimg-amd64.img',
      });
      return labOf({ ubuntu });
    },
    'the file is the latest one': () => {
      const debian = defineImage({
        ...cloudImage,
        name: 'tpl-debian-13-2026-09-29',
        url: 'https://example.com/images/debian-13-latest.qcow2',
      });
      return labOf({ debian });
    },
    'the build of every night has no date': () => {
      const url = 'https://example.com/Nightly/debian-13.qcow2';
      const debian = defineImage({ ...cloudImage, name: 'tpl-debian-13-2026-09-29', url });
      return labOf({ debian });
    },
    'the newest of all dated builds has a date beside it': () => {
      const url = 'https://example.com/daily/latest/debian-13-20260928.qcow2';
      const debian = defineImage({ ...cloudImage, name: 'tpl-debian-13-2026-09-29', url });
      return labOf({ debian });
    },
    'the address asks for the latest one': () => {
      const url = 'https://example.com/download?file=debian-13.qcow2&build=latest';
      const debian = defineImage({ ...cloudImage, name: 'tpl-debian-13-2026-09-29', url });
      return labOf({ debian });
    },
  },
  holds: {
    'the folder is that of one day': () => {
      const ubuntu = defineImage({
        ...cloudImage,
        name: 'tpl-ubuntu-24.04-2026-09-28',
        url: 'https://cloud-images.ubuntu.com/noble/20260928/noble-server-cloudimg-amd64.img',
      });
      return labOf({ ubuntu });
    },
    'a daily build stands under its day': () => {
      return from(
        'https://example.com/trixie/daily/20260928-2251/debian-13-daily-20260928-2251.qcow2',
      );
    },
    'a nightly build has its day in the name of the file': () => {
      return from('https://example.com/nightly/debian-13-2026-09-28.qcow2');
    },
    'only the machine is called latest': () => {
      return from('https://latest.example.com/24.04/ubuntu-24.04.3.img');
    },
    'a word only begins like one': () => {
      return from('https://example.com/currents/latesthour/ubuntu-24.04.3.img');
    },
  },
};
