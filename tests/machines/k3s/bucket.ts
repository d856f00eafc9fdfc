/** What an S3 server of the tests is started with, wherever it runs. */
export interface BucketOptions {
  /** Folder in which each bucket is a folder. */
  readonly folder: string;
  readonly port: number;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Arguments and environment of versitygw, which verifies the signature of every request. */
export const bucketServer = (options: BucketOptions) => ({
  args: [
    `--port=:${options.port}`,
    `--region=${options.region}`,
    '--quiet',
    'posix',
    options.folder,
  ],
  env: { ROOT_ACCESS_KEY_ID: options.accessKey, ROOT_SECRET_ACCESS_KEY: options.secretKey },
});
