/**
 * Pages a LinkedIn document can have. "Documents API", limits,
 * https://learn.microsoft.com/linkedin/marketing/community-management/shares/documents-api, read 2026-11-22.
 */
export const pageLimit = 300
