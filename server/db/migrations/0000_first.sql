CREATE TABLE `account` (
	`person_id` text PRIMARY KEY NOT NULL,
	`organisatie_id` text,
	`kind` text NOT NULL,
	`sealed_profile` blob NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisatie_id`) REFERENCES `organisatie`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `casus` (
	`id` text PRIMARY KEY NOT NULL,
	`phase` text NOT NULL,
	`version` integer NOT NULL,
	`sealed_key` blob NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `casus_deelnemer` (
	`deelnemer_id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `casus_deelnemer_person` ON `casus_deelnemer` (`person_id`);--> statement-breakpoint
CREATE TABLE `casus_event` (
	`casus_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`sealed_payload` blob NOT NULL,
	PRIMARY KEY(`casus_id`, `seq`),
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `code_attempt` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_attempt_person` ON `code_attempt` (`person_id`);--> statement-breakpoint
CREATE TABLE `command_done` (
	`command_id` text NOT NULL,
	`person_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `command_id`)
);
--> statement-breakpoint
CREATE TABLE `document_rendering` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`room_id` text NOT NULL,
	`deelnemer_id` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `document_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_rendering_reader` ON `document_rendering` (`version_id`,`deelnemer_id`);--> statement-breakpoint
CREATE TABLE `document_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_snapshot_room` ON `document_snapshot` (`room_id`,`at`);--> statement-breakpoint
CREATE TABLE `document_state` (
	`room_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_update` (
	`id` integer PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_version` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_version_room` ON `document_version` (`room_id`,`at`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`sealed_people_key` blob NOT NULL,
	`sealed_signing_key` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_line` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`casus_id` text,
	`person_id` text,
	`line` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_line_casus` ON `log_line` (`casus_id`,`seq`);--> statement-breakpoint
CREATE INDEX `log_line_person` ON `log_line` (`person_id`,`seq`);--> statement-breakpoint
CREATE TABLE `organisatie` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed_profile` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `room` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`kind` text NOT NULL,
	`lineage` text NOT NULL,
	`schema` integer NOT NULL,
	`next_client_id` integer NOT NULL,
	`sealed_key` blob NOT NULL,
	`created_at` integer NOT NULL,
	`tombstoned_at` integer,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_of_casus` ON `room` (`casus_id`,`kind`);--> statement-breakpoint
CREATE TABLE `room_client` (
	`room_id` text NOT NULL,
	`client_id` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`room_id`, `client_id`),
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`person_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` blob NOT NULL,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `account`(`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `account`(`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_ref_unique` ON `session` (`ref`);--> statement-breakpoint
CREATE TABLE `version_seal` (
	`version_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `document_version`(`id`) ON UPDATE no action ON DELETE no action
);
