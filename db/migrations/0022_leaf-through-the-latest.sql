CREATE INDEX "articles_latest" ON "articles" USING btree ("locale","published_at","id","embargo_until","unpublish_at") WHERE "articles"."status" in ('published', 'scheduled');--> statement-breakpoint
-- Last, since nobody reads the table from here on until the migration is done.
DROP INDEX "articles_river";
