CREATE TABLE "instances" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"applied" bigint NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
