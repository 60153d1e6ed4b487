export declare function withFileLock<T>(file: string, waiting: string, work: () => Promise<T>): Promise<T>;
