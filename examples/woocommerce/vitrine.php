<?php
/**
 * Plugin Name:      Vitrine for WooCommerce (example)
 * Description:      Shows a film that sells: [vitrine show="/shows/evening.json"], or the block "Vitrine".
 * Version:          0.1.0
 * Requires Plugins: woocommerce
 * License:          Apache-2.0
 *
 * To use it, put this folder into wp-content/plugins, and the built script (packages/embed/dist) into it as "embed".
 */

defined( 'ABSPATH' ) || exit;

/** Other sites whose pages may use this shop, as in array( 'https://magazine.example' ). None is needed for the shop's own pages. */
const VITRINE_ORIGINS = array();

add_action(
	'init',
	function () {
		wp_register_script_module( 'vitrine', plugins_url( 'embed/vitrine.js', __FILE__ ), array(), '0.1.0' );
		wp_register_script(
			'vitrine-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
			'0.1.0',
			true
		);
		$text = array( 'type' => 'string', 'default' => '' );
		register_block_type(
			'vitrine/show',
			array(
				'api_version'     => 3,
				'title'           => 'Vitrine',
				'category'        => 'media',
				'editor_script'   => 'vitrine-block',
				'attributes'      => array( 'show' => $text, 'poster' => $text, 'alt' => $text ),
				'render_callback' => 'vitrine_markup',
			)
		);
		add_shortcode( 'vitrine', 'vitrine_markup' );
	}
);

/**
 * The markup of a show, and the script with it, on pages that have one. The poster is an ordinary link, for whoever has no scripts.
 *
 * @param array|string $given show: address of a show file; poster, alt: its picture.
 */
function vitrine_markup( $given ) {
	$of = shortcode_atts( array( 'show' => '', 'poster' => '', 'alt' => '' ), $given, 'vitrine' );
	if ( '' === $of['show'] ) {
		return '';
	}
	wp_enqueue_script_module( 'vitrine' );
	$poster = '' === $of['poster'] ? '' : sprintf(
		'<a href="%s"><img src="%s" alt="%s" width="720" height="1280"></a>',
		esc_url( wc_get_page_permalink( 'shop' ) ),
		esc_url( $of['poster'] ),
		esc_attr( $of['alt'] )
	);
	return sprintf(
		'<vitrine-shop adapter="woocommerce" endpoint="%s" lang="%s"><vitrine-player show="%s">%s</vitrine-player></vitrine-shop>',
		esc_url( home_url( '/' ) ),
		esc_attr( get_bloginfo( 'language' ) ),
		esc_url( $of['show'] ),
		$poster
	);
}

/* The rest is for other sites: without an entry in VITRINE_ORIGINS it changes nothing. */

add_filter(
	'allowed_http_origins',
	function ( $origins ) {
		return array_merge( $origins, VITRINE_ORIGINS );
	}
);

/** Whether this request brings a cart along, by a token that WooCommerce itself has signed. */
function vitrine_brings_cart() {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only looked at; WooCommerce judges it.
	$token = isset( $_GET['session'] ) ? wc_clean( wp_unslash( $_GET['session'] ) ) : '';
	$utils = 'Automattic\WooCommerce\StoreApi\Utilities\CartTokenUtils';
	return array() !== VITRINE_ORIGINS && is_string( $token ) && '' !== $token
		&& is_callable( array( $utils, 'validate_cart_token' ) )
		&& call_user_func( array( $utils, 'validate_cart_token' ), $token );
}

add_action(
	'plugins_loaded',
	function () {
		// WooCommerce copies a cart once, and shows the old copy to who comes back with more: let it copy each time.
		if ( vitrine_brings_cart() ) {
			unset( $_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] );
		}
	},
	20
);

add_action(
	'send_headers',
	function () {
		// The token is in the address, which must not become another site's referrer.
		if ( vitrine_brings_cart() ) {
			header( 'Referrer-Policy: same-origin' );
		}
	}
);

add_action(
	'template_redirect',
	function () {
		// What was bought is in the copy; the cart that it was copied from would stay full for ever.
		if ( ! is_order_received_page() || ! WC()->session instanceof WC_Session_Handler ) {
			return;
		}
		$copied_from = WC()->session->get( 'previous_customer_id' );
		if ( array() !== VITRINE_ORIGINS && $copied_from ) {
			WC()->session->delete_session( $copied_from );
			WC()->session->set( 'previous_customer_id', null );
		}
	}
);
