CREATE TABLE "article_search" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"locale" text NOT NULL,
	"section_id" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"published_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	"unpublish_at" timestamp with time zone,
	"terms_version" smallint DEFAULT 0 NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"headline_terms" "tsvector" DEFAULT '' NOT NULL,
	"stems" "tsvector" DEFAULT '' NOT NULL,
	"words" "tsvector" DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_terms" (
	"term" text NOT NULL,
	"article_id" integer NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "article_terms_term_article_id_pk" PRIMARY KEY("term","article_id")
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_synonyms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"locale" text NOT NULL,
	"words" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_synonyms_two" CHECK (cardinality("search_synonyms"."words") >= 2)
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"locale" text NOT NULL,
	"term" text NOT NULL,
	"document_count" integer NOT NULL,
	"slips" text[] NOT NULL,
	CONSTRAINT "search_terms_locale_term_pk" PRIMARY KEY("locale","term")
);
--> statement-breakpoint
DROP INDEX "articles_search";--> statement-breakpoint
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_terms" ADD CONSTRAINT "article_terms_article" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_search_stems" ON "article_search" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "article_search_headline" ON "article_search" USING gin ("headline_terms");--> statement-breakpoint
CREATE INDEX "article_search_latest" ON "article_search" USING btree ("locale","published_at","article_id");--> statement-breakpoint
CREATE INDEX "article_search_old" ON "article_search" USING btree ("terms_version");--> statement-breakpoint
CREATE INDEX "article_terms_article" ON "article_terms" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "search_synonyms_locale" ON "search_synonyms" USING btree ("locale");--> statement-breakpoint
CREATE INDEX "search_terms_slips" ON "search_terms" USING gin ("slips");
--> statement-breakpoint
-- what is long goes beside the table, so that its rows stay narrow
ALTER TABLE "article_search" SET (toast_tuple_target = 1024);--> statement-breakpoint
ALTER TABLE "article_search" ALTER COLUMN "headline" SET STORAGE MAIN, ALTER COLUMN "headline_terms" SET STORAGE MAIN;--> statement-breakpoint
-- what waits in a list of its own until it is put into the index is read by every search
ALTER INDEX "article_search_stems" SET (fastupdate = off);--> statement-breakpoint
ALTER INDEX "article_search_headline" SET (fastupdate = off);--> statement-breakpoint
-- Who may see a story is decided by these columns: no verb, import or hand at a console may forget them.
CREATE FUNCTION article_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO article_search (article_id, locale, section_id, kind, status, published_at, embargo_until, unpublish_at)
	VALUES (new.id, new.locale, new.section_id, new.kind, new.status, new.published_at, new.embargo_until, new.unpublish_at)
	ON CONFLICT (article_id) DO UPDATE SET locale = excluded.locale, section_id = excluded.section_id, kind = excluded.kind,
		status = excluded.status, published_at = excluded.published_at, embargo_until = excluded.embargo_until,
		unpublish_at = excluded.unpublish_at;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER article_search_begin AFTER INSERT ON articles FOR EACH ROW EXECUTE FUNCTION article_search_follow();--> statement-breakpoint
CREATE TRIGGER article_search_follow
	AFTER UPDATE OF locale, section_id, kind, status, published_at, embargo_until, unpublish_at ON articles
	FOR EACH ROW EXECUTE FUNCTION article_search_follow();--> statement-breakpoint
-- A new name is read again in every story that it stands on.
CREATE FUNCTION article_search_rename() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF tg_table_name = 'person_names' THEN
		UPDATE article_search SET terms_version = 0 WHERE article_id IN (SELECT article_id FROM bylines WHERE person_id = new.person_id);
	ELSE
		UPDATE article_search SET terms_version = 0 WHERE article_id IN (SELECT article_id FROM article_topics WHERE topic_id = new.topic_id);
	END IF;
	INSERT INTO jobs (kind, key, payload, run_at) VALUES ('search.index', 'search.index', '{}', now()) ON CONFLICT (key) DO NOTHING;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER article_search_person AFTER UPDATE OF name ON person_names
	FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION article_search_rename();--> statement-breakpoint
CREATE TRIGGER article_search_topic AFTER UPDATE OF name ON topic_names
	FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION article_search_rename();--> statement-breakpoint
-- Merging two names hands their stories over.
CREATE FUNCTION article_search_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE article_search SET terms_version = 0 WHERE article_id = new.article_id;
	INSERT INTO jobs (kind, key, payload, run_at) VALUES ('search.index', 'search.index', '{}', now()) ON CONFLICT (key) DO NOTHING;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER article_search_byline AFTER UPDATE OF person_id ON bylines FOR EACH ROW EXECUTE FUNCTION article_search_again();--> statement-breakpoint
CREATE TRIGGER article_search_topic AFTER UPDATE OF topic_id ON article_topics FOR EACH ROW EXECUTE FUNCTION article_search_again();--> statement-breakpoint
-- A term, and what it becomes where one letter is left out.
CREATE FUNCTION term_slips(term text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT array_append(array_agg(DISTINCT left(term, i - 1) || substr(term, i + 1)), term) FROM generate_series(1, length(term)) i
$$;--> statement-breakpoint
-- Stories that are there already are read by the clock.
INSERT INTO article_search (article_id, locale, section_id, kind, status, published_at, embargo_until, unpublish_at)
	SELECT id, locale, section_id, kind, status, published_at, embargo_until, unpublish_at FROM articles;--> statement-breakpoint
INSERT INTO search_synonyms (locale, words) VALUES
	('ar', '{أميركا,أمريكا,الولايات المتحدة}'),
	('ar', '{ترامب,ترمب}'),
	('ar', '{غوتيريش,غوتيريس,جوتيريش,جوتيريس}'),
	('ar', '{نتنياهو,نتانياهو}'),
	('ar', '{بريطانيا,المملكة المتحدة}'),
	('ar', '{إنجلترا,إنكلترا}'),
	('ar', '{أوروبا,أوربا}'),
	('ar', '{إردوغان,أردوجان}'),
	('ar', '{غوغل,جوجل,قوقل}'),
	('ar', '{فيسبوك,فايسبوك,فيس بوك}'),
	('ar', '{الكونغرس,الكونجرس}'),
	('ar', '{بريكست,بريكسيت,بركسيت}'),
	('ar', '{تلفزيون,تليفزيون,تلفاز}'),
	('ar', '{الدنمارك,الدانمارك}'),
	('ar', '{إنترنت,انترنيت}'),
	('ar', '{الناتو,حلف شمال الأطلسي}'),
	('ar', '{صحفي,صحافي}'),
	('ar', '{بكين,بيجين}'),
	('en', '{US,United States,America}'),
	('en', '{UK,United Kingdom,Britain}');
