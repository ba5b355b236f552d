CREATE TABLE "story_counts" (
	"list" text NOT NULL,
	"list_id" integer NOT NULL,
	"locale" text NOT NULL,
	"month" date NOT NULL,
	"stories" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_topics" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "article_topics" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "article_topics" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_topics" ADD COLUMN "embargo_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_topics" ADD COLUMN "unpublish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "embargo_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "unpublish_at" timestamp with time zone;--> statement-breakpoint
-- The first thing that holds writers back: what is counted below is then all there is.
CREATE FUNCTION story_month(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT date_trunc('month', moment AT TIME ZONE 'UTC')::date
$$;--> statement-breakpoint
CREATE FUNCTION story_counts_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF tg_op <> 'INSERT' AND old.status IN ('published', 'scheduled') THEN
		INSERT INTO story_counts (list, list_id, locale, month, stories) VALUES
			('river', 0, old.locale, story_month(old.published_at), -1),
			('section', old.section_id, old.locale, story_month(old.published_at), -1);
	END IF;
	IF tg_op <> 'DELETE' AND new.status IN ('published', 'scheduled') THEN
		INSERT INTO story_counts (list, list_id, locale, month, stories) VALUES
			('river', 0, new.locale, story_month(new.published_at), 1),
			('section', new.section_id, new.locale, story_month(new.published_at), 1);
	END IF;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER story_counts_come AFTER INSERT OR DELETE ON articles FOR EACH ROW EXECUTE FUNCTION story_counts_article();--> statement-breakpoint
CREATE TRIGGER story_counts_move AFTER UPDATE OF locale, section_id, status, published_at ON articles FOR EACH ROW
	WHEN ((old.locale, old.section_id, old.status, old.published_at) IS DISTINCT FROM (new.locale, new.section_id, new.status, new.published_at))
	EXECUTE FUNCTION story_counts_article();--> statement-breakpoint
-- What hangs on a story is seen when the story is.
CREATE FUNCTION story_parts_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE article_topics SET locale = new.locale, status = new.status, published_at = new.published_at,
		embargo_until = new.embargo_until, unpublish_at = new.unpublish_at WHERE article_id = new.id;
	UPDATE bylines SET locale = new.locale, status = new.status, published_at = new.published_at,
		embargo_until = new.embargo_until, unpublish_at = new.unpublish_at WHERE article_id = new.id;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER story_parts_follow AFTER UPDATE OF locale, status, published_at, embargo_until, unpublish_at ON articles FOR EACH ROW
	WHEN ((old.locale, old.status, old.published_at, old.embargo_until, old.unpublish_at)
		IS DISTINCT FROM (new.locale, new.status, new.published_at, new.embargo_until, new.unpublish_at))
	EXECUTE FUNCTION story_parts_follow();--> statement-breakpoint
UPDATE article_topics p SET locale = a.locale, status = a.status, published_at = a.published_at, embargo_until = a.embargo_until,
	unpublish_at = a.unpublish_at FROM articles a WHERE a.id = p.article_id;--> statement-breakpoint
UPDATE bylines p SET locale = a.locale, status = a.status, published_at = a.published_at, embargo_until = a.embargo_until,
	unpublish_at = a.unpublish_at FROM articles a WHERE a.id = p.article_id;--> statement-breakpoint
INSERT INTO story_counts (list, list_id, locale, month, stories)
	SELECT 'river', 0, locale, story_month(published_at), count(*) FROM articles WHERE status IN ('published', 'scheduled') GROUP BY 3, 4;--> statement-breakpoint
INSERT INTO story_counts (list, list_id, locale, month, stories)
	SELECT 'section', section_id, locale, story_month(published_at), count(*) FROM articles WHERE status IN ('published', 'scheduled') GROUP BY 2, 3, 4;--> statement-breakpoint
INSERT INTO story_counts (list, list_id, locale, month, stories)
	SELECT 'topic', topic_id, locale, story_month(published_at), count(*) FROM article_topics WHERE status IN ('published', 'scheduled') GROUP BY 2, 3, 4;--> statement-breakpoint
INSERT INTO story_counts (list, list_id, locale, month, stories)
	SELECT 'person', person_id, locale, story_month(published_at), count(*) FROM bylines WHERE status IN ('published', 'scheduled') GROUP BY 2, 3, 4;--> statement-breakpoint
CREATE INDEX "story_counts_list" ON "story_counts" USING btree ("list","locale","list_id","month","stories");--> statement-breakpoint
CREATE INDEX "article_topics_listed" ON "article_topics" USING btree ("topic_id","locale","published_at","article_id","embargo_until","unpublish_at") WHERE "article_topics"."status" in ('published', 'scheduled');--> statement-breakpoint
CREATE INDEX "bylines_listed" ON "bylines" USING btree ("person_id","locale","published_at","article_id","embargo_until","unpublish_at") WHERE "bylines"."status" in ('published', 'scheduled');--> statement-breakpoint
-- The story is held: what changes it meanwhile would not know of the part, nor the part of the change.
CREATE FUNCTION story_part_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	SELECT locale, status, published_at, embargo_until, unpublish_at
		INTO new.locale, new.status, new.published_at, new.embargo_until, new.unpublish_at
		FROM articles WHERE id = new.article_id FOR NO KEY UPDATE;
	RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER story_part_begin BEFORE INSERT ON article_topics FOR EACH ROW EXECUTE FUNCTION story_part_begin();--> statement-breakpoint
CREATE TRIGGER story_part_begin BEFORE INSERT ON bylines FOR EACH ROW EXECUTE FUNCTION story_part_begin();--> statement-breakpoint
-- Called with the kind of list and the column that says which.
CREATE FUNCTION story_counts_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF tg_op <> 'INSERT' AND old.status IN ('published', 'scheduled') THEN
		INSERT INTO story_counts (list, list_id, locale, month, stories)
			VALUES (tg_argv[0], (to_jsonb(old) ->> tg_argv[1])::int, old.locale, story_month(old.published_at), -1);
	END IF;
	IF tg_op <> 'DELETE' AND new.status IN ('published', 'scheduled') THEN
		INSERT INTO story_counts (list, list_id, locale, month, stories)
			VALUES (tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::int, new.locale, story_month(new.published_at), 1);
	END IF;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER story_counts_come AFTER INSERT OR DELETE ON article_topics FOR EACH ROW EXECUTE FUNCTION story_counts_part('topic', 'topic_id');--> statement-breakpoint
CREATE TRIGGER story_counts_come AFTER INSERT OR DELETE ON bylines FOR EACH ROW EXECUTE FUNCTION story_counts_part('person', 'person_id');--> statement-breakpoint
CREATE TRIGGER story_counts_move AFTER UPDATE OF topic_id, locale, status, published_at ON article_topics FOR EACH ROW
	WHEN ((old.topic_id, old.locale, old.status, old.published_at) IS DISTINCT FROM (new.topic_id, new.locale, new.status, new.published_at))
	EXECUTE FUNCTION story_counts_part('topic', 'topic_id');--> statement-breakpoint
CREATE TRIGGER story_counts_move AFTER UPDATE OF person_id, locale, status, published_at ON bylines FOR EACH ROW
	WHEN ((old.person_id, old.locale, old.status, old.published_at) IS DISTINCT FROM (new.person_id, new.locale, new.status, new.published_at))
	EXECUTE FUNCTION story_counts_part('person', 'person_id');
