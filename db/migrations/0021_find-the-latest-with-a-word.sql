CREATE INDEX "article_search_stems_month" ON "article_search" USING gin ("stems",(array[story_month("published_at")]));--> statement-breakpoint
CREATE INDEX "article_search_headline_month" ON "article_search" USING gin ("headline_terms",(array[story_month("published_at")]));--> statement-breakpoint
-- Last, since nobody reads the table from here on until the migration is done.
DROP INDEX "article_search_stems";--> statement-breakpoint
DROP INDEX "article_search_headline";
