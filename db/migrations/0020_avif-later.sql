ALTER TABLE "media" ADD COLUMN "is_avif_made" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "media_without_avif" ON "media" USING btree ("id") WHERE not "media"."is_avif_made";