export declare function ensurePrismaClient(node?: string): void;
