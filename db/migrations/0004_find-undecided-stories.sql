ALTER TABLE "articles" ADD COLUMN "is_undecided" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "articles" SET "is_undecided" = true FROM "revisions" r WHERE r.article_id = "articles"."id" AND r.version = "articles"."version" AND r.reason IN ('save', 'restore');--> statement-breakpoint
CREATE INDEX "articles_desk_kind" ON "articles" USING btree ("kind","touched_at","id");--> statement-breakpoint
CREATE INDEX "articles_desk_section" ON "articles" USING btree ("section_id","touched_at","id");--> statement-breakpoint
CREATE INDEX "articles_undecided" ON "articles" USING btree ("touched_at","id") WHERE "articles"."is_undecided";--> statement-breakpoint
CREATE INDEX "drafts_updated_by" ON "drafts" USING btree ("updated_by","updated_at");