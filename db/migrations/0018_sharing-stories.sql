DROP INDEX "article_topics_topic";--> statement-breakpoint
DROP INDEX "bylines_person";--> statement-breakpoint
CREATE INDEX "article_topics_topic" ON "article_topics" USING btree ("topic_id","article_id");--> statement-breakpoint
CREATE INDEX "bylines_person" ON "bylines" USING btree ("person_id","article_id");