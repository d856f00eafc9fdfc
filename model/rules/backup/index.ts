export { backupOfNothing } from './backup-of-nothing.ts';
export { backupSameSite } from './backup-same-site.ts';
export { backupTargetNotBucket } from './backup-target-not-bucket.ts';
export { backupToSource } from './backup-to-source.ts';
export { backupToolMissing } from './backup-tool-missing.ts';
export { bucketLockVersusRetention } from './bucket-lock-versus-retention.ts';
export { missingBackup } from './missing-backup.ts';
export { retentionShorterThanFrequency } from './retention-shorter-than-frequency.ts';
