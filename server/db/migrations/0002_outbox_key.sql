CREATE TABLE `outbox_key` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`ref` text NOT NULL,
	`sealed_key` blob NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `account`(`person_id`) ON UPDATE no action ON DELETE no action
);
