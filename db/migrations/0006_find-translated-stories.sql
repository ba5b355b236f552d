ALTER TABLE "articles" ADD COLUMN "is_translated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_translated" ON "articles" USING btree ("locale","id") WHERE "articles"."is_translated";--> statement-breakpoint
UPDATE "articles" a SET "is_translated" = true FROM "articles" o WHERE o.translation_group = a.translation_group AND o.id <> a.id;--> statement-breakpoint
-- A translation begins at the desk, in an import, in the samples: none of them has to think of it.
CREATE FUNCTION article_is_translated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM articles WHERE translation_group = new.translation_group AND id <> new.id) THEN
		UPDATE articles SET is_translated = true WHERE translation_group = new.translation_group AND NOT is_translated;
	END IF;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER article_is_translated AFTER INSERT OR UPDATE OF translation_group ON articles
	FOR EACH ROW EXECUTE FUNCTION article_is_translated();
