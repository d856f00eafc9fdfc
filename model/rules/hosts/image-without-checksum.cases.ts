import { defineImage } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf } from '../fixtures/_base.ts';

const ubuntuOfADay = {
  name: 'tpl-ubuntu-24.04-2026-09-28',
  type: 'cloud-image',
  url: 'https://cloud-images.ubuntu.com/noble/20260928/noble-server-cloudimg-amd64.img',
} as const;
const sha256 = '0123456789abcdef'.repeat(4);

export const cases: RuleCases = {
  breaks: {
    'nothing says what the file should be': () => {
      const ubuntu = defineImage({
        name: 'tpl-ubuntu-24.04-2026-09-28',
        type: 'cloud-image',
        url: 'https://cloud-images.ubuntu.com/noble/20260928/noble-server-cloudimg-amd64.img',
      });
      return labOf({ ubuntu });
    },
  },
  holds: {
    'the publisher gives a SHA-256': () => {
      const ubuntu = defineImage({
        name: 'tpl-ubuntu-24.04-2026-09-28',
        type: 'cloud-image',
        url: 'https://cloud-images.ubuntu.com/noble/20260928/noble-server-cloudimg-amd64.img',
        checksum: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      });
      return labOf({ ubuntu });
    },
    'the publisher gives a SHA-512': () => {
      const ubuntu = defineImage({ ...ubuntuOfADay, checksum: sha256.repeat(2) });
      return labOf({ ubuntu });
    },
    'the image is only planned': () => {
      const ubuntu = defineImage({ ...ubuntuOfADay, status: 'planned' });
      return labOf({ ubuntu });
    },
    'the image is on its way out': () => {
      const ubuntu = defineImage({ ...ubuntuOfADay, status: 'retiring' });
      return labOf({ ubuntu });
    },
  },
};
