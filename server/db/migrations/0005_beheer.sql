CREATE TABLE `account_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `account`(`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_fact_person` ON `account_fact` (`person_id`,`seq`);--> statement-breakpoint
CREATE TABLE `beheer_done` (
	`person_id` text NOT NULL,
	`command_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `command_id`)
);
--> statement-breakpoint
ALTER TABLE `account` ADD `begins_at` integer;