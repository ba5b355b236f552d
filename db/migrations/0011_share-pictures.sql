CREATE TABLE "share_pictures" (
	"article_id" integer NOT NULL,
	"shape" text NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"size_bytes" integer NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "share_pictures_article_id_shape_pk" PRIMARY KEY("article_id","shape"),
	CONSTRAINT "share_pictures_shape" CHECK ("share_pictures"."shape" in ('card', '16x9', '4x3', '1x1'))
);
--> statement-breakpoint
ALTER TABLE "share_pictures" ADD CONSTRAINT "share_pictures_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_pictures_key" ON "share_pictures" USING btree ("key");