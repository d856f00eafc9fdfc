import type { RuleText } from '../rule.ts';

export const k8sFileUnread: RuleText = {
  id: 'k8s-file-unread',
  severity: 'error',
  title: 'A file in `k8s` is read by no Application, or by the wrong ones',
  why:
    'Argo CD finds what you write by where it lies: values in ' +
    '`k8s/overrides/<cluster>/<application>.yaml`, objects in ' +
    '`k8s/extras/<cluster>/<application>`, Applications of your own in `k8s/apps`. ' +
    'What lies elsewhere changes nothing, and nobody tells you.',
  remedy:
    'Give the file the place and the name that its Application reads, ' +
    'or delete it if the Application is gone.',
};
