export declare function ensurePrismaClient(): void;
